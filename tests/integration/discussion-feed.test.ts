import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { getCourseFeed } from "@/lib/discussion/service/course-feed";
import { makeFeed, revokeFeed } from "@/lib/discussion/service/own-feed";
import { again, signedIn } from "../support/course-people";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { tracesOf } from "../support/traces-of";

const secretIn = (url: string | null): string => url?.split("/").at(-1) ?? "";

/** The feed at an address, where there is one. */
async function read(slug: string, secret: string): Promise<string> {
  const outcome = await getCourseFeed(slug, secret, "192.0.2.1");
  return outcome.kind === "feed" ? outcome.xml : outcome.kind;
}

const all = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gsu"))].map(([, text = ""]) => text);

describe("a feed of a course", () => {
  forEachDatabase("migrated", () => {
    it("holds the newest posts first, each with a lasting id and an address of the site", async () => {
      const { course, asker, peer } = await makeClass();
      const secret = secretIn(await makeFeed(peer, course.slug));
      const { threadId, rootId } = await ask(asker, course.slug, { title: "Less & more <b>?" });
      const given = await answer(peer, threadId, { text: "One < two" });
      const xml = await read(course.slug, secret);
      expect(xml).toMatch(/^<\?xml [^>]*\?>\s*<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/u);
      expect(all(xml, "id")).toEqual([course.id, given, rootId].map((id) => `urn:uuid:${id}`));
      expect(xml).toContain(`href="http://localhost:3000/posts/${given}"`);
      expect(xml).toContain(`href="http://localhost:3000/threads/${threadId}"`);
      expect(all(xml, "name")).toEqual([peer.name, asker.name]);
      expect(all(xml, "updated")).toHaveLength(3);
      // Titles are said to be HTML: what stands in them is escaped.
      expect(xml).not.toContain("<b>");
      const once = await getCourseFeed(course.slug, secret, "192.0.2.1");
      const twice = await getCourseFeed(course.slug, secret, "192.0.2.1");
      expect(once).toEqual(twice);
      await answer(asker, threadId);
      const after = await getCourseFeed(course.slug, secret, "192.0.2.1");
      if (once.kind !== "feed" || after.kind !== "feed") throw new Error("There is no feed");
      expect(after.etag).not.toBe(once.etag);
    });

    it("lets no text end what it stands in, and holds what the product computed", async () => {
      const { course, asker, peer } = await makeClass();
      const secret = secretIn(await makeFeed(peer, course.slug));
      const text = "`]]>` ]]><entry>mine</entry>";
      const { threadId } = await ask(asker, course.slug, { title: `Twice ${text}`, text });
      await db().post.update({
        where: { id: await answer(peer, threadId) },
        data: { authorRole: "course", byline: "What the engine says", authorId: null },
      });
      const xml = await read(course.slug, secret);
      expect(all(xml, "name")).toEqual(["What the engine says", asker.name]);
      const outside = xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gsu, "");
      expect(outside.match(/<entry>/gu)).toHaveLength(2);
      expect(outside).not.toContain("]]>");
    });

    it("names nobody who hid her name, and holds nothing that was deleted or hidden", async () => {
      const { course, peer, mentor } = await makeClass();
      const asker = await signedIn({
        name: "Quirina Zyzzogeton",
        roles: { [course.id]: "learner" },
      });
      const secret = secretIn(await makeFeed(mentor, course.slug));
      const { threadId } = await ask(asker, course.slug, { isAnonymous: true });
      const gone = await answer(peer, threadId, { text: "Taken back" });
      const hidden = await answer(peer, threadId, { text: "Out of place" });
      await deleteOwnPost(peer, gone, true);
      await db().post.update({ where: { id: hidden }, data: { hiddenAt: new Date() } });
      const xml = await read(course.slug, secret);
      expect(all(xml, "name")).toEqual(["Anonymous"]);
      expect(tracesOf({ ...asker, id: asker.participantId }, xml)).toEqual([]);
      for (const words of ["Taken back", "Out of place"]) expect(xml).not.toContain(words);
    });

    it("is there for its secret in its course alone, until another is made or it is ended", async () => {
      const { course, asker, peer, outsider } = await makeClass();
      const other = await makeClass();
      await ask(asker, course.slug);
      const first = secretIn(await makeFeed(peer, course.slug));
      expect(await read(course.slug, first)).toContain("<feed");
      expect(await read(other.course.slug, first)).toBe("not-found");
      expect(await read(course.slug, `${first}x`)).toBe("not-found");
      expect(await makeFeed(outsider, course.slug)).toBeNull();
      const second = secretIn(await makeFeed(peer, course.slug));
      expect(await read(course.slug, first)).toBe("not-found");
      expect(await read(course.slug, second)).toContain("<feed");
      expect(JSON.stringify(await db().feed.findMany())).not.toContain(second);
      expect(await revokeFeed(peer, course.slug)).toBe("done");
      expect(await read(course.slug, second)).toBe("not-found");
    });

    it("ends with her part in the course, and comes back with it", async () => {
      const { course, asker, peer } = await makeClass();
      await ask(asker, course.slug);
      const secret = secretIn(await makeFeed(peer, course.slug));
      const membership = { courseId: course.id, userId: peer.participantId };
      await db().membership.deleteMany({ where: membership });
      expect(await read(course.slug, secret)).toBe("not-found");
      expect(await makeFeed(await again(peer.sessionId), course.slug)).toBeNull();
      await db().membership.create({ data: { ...membership, role: "learner" } });
      expect(await read(course.slug, secret)).toContain("<feed");
    });

    it("lets nobody guess on and on", async () => {
      const { course } = await makeClass();
      const guess = async () => (await getCourseFeed(course.slug, "x", "192.0.2.77")).kind;
      const kinds = [];
      for (let i = 0; i < 61; i += 1) kinds.push(await guess());
      expect(new Set(kinds.slice(0, 60))).toEqual(new Set(["not-found"]));
      expect(kinds[60]).toBe("wait");
    });
  });
});
