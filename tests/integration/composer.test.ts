import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { findMentionable } from "@/lib/discussion/service/find-mentionable";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import type { PreviewForm } from "@/lib/discussion/schema";
import { previewText } from "@/lib/discussion/service/preview-text";
import { signedIn } from "../support/course-people";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

type Asking = Parameters<typeof findMentionable>;

/** The names that somebody is offered. */
async function offered(...asking: Asking): Promise<readonly string[]> {
  const outcome = await findMentionable(...asking);
  if (outcome.kind !== "found") throw new Error(`Nobody was offered: ${outcome.kind}`);
  return outcome.people.map(({ name }) => name);
}

describe("whom a post may mention", () => {
  forEachDatabase("migrated", () => {
    it("is staff and whoever posts by name; a learner learns of nobody else", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      expect(await offered(peer, course.slug, "i")).toEqual(["Ida Instructor"]);
      const { threadId } = await ask(asker, course.slug, { isAnonymous: true });
      expect(await offered(peer, course.slug, "ines")).toEqual([]);
      const named = await answer(asker, threadId);
      expect(await offered(peer, course.slug, "ines")).toEqual(["Ines Asker"]);
      await deleteOwnPost(asker, named, true);
      expect(await offered(peer, course.slug, "ines")).toEqual([]);
      expect(await offered(mentor, course.slug, "ines")).toEqual(["Ines Asker"]);
    });

    it("is found by the beginning of any word of a name, without accents and capitals", async () => {
      const { course, peer } = await makeClass();
      await signedIn({ name: "Zoë Ángström-Ñandú", roles: { [course.id]: "mentor" } });
      for (const typed of ["zoe", "Zoë a", "ANG", "ångström nan", "ñandu"]) {
        expect(await offered(peer, course.slug, typed)).toEqual(["Zoë Ángström-Ñandú"]);
      }
      for (const typed of ["oe", "%", "_oe", "zoe x", "-"]) {
        expect(await offered(peer, course.slug, typed)).toEqual([]);
      }
    });

    it("is eight people at most, staff first, and nothing of them but name and role", async () => {
      const { course, mentor } = await makeClass();
      for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
        await signedIn({ name: `Hal ${String(number)}`, roles: { [course.id]: "learner" } });
      }
      const outcome = await findMentionable(mentor, course.slug, "ha");
      if (outcome.kind !== "found") throw new Error(outcome.kind);
      expect(outcome.people).toHaveLength(8);
      expect(outcome.people[0]).toEqual({
        id: mentor.participantId,
        name: "Hana Mentor",
        role: "mentor",
      });
    });

    it("is nobody to those who cannot write there, nor who has left a closed course", async () => {
      const { course, asker, peer, outsider } = await makeClass();
      await ask(asker, course.slug);
      for (const actor of [outsider, VISITOR]) {
        expect(await findMentionable(actor, course.slug, "i")).toEqual({ kind: "not-found" });
      }
      await db().membership.deleteMany({ where: { userId: asker.participantId } });
      expect(await offered(peer, course.slug, "ines")).toEqual([]);
    });
  });
});

describe("a preview", () => {
  forEachDatabase("migrated", () => {
    it("is what the post will be", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const text = "So $0.1^2 = 0.01$, and **not** <script>0.1</script>.\n\n- one\n- two";
      const outcome = await previewText(peer, {
        place: { thread: threadId, parent: rootId },
        text,
      });
      const postId = await answer(peer, threadId, { text });
      const post = (await see(peer, threadId)).posts.find(({ id }) => id === postId);
      if (outcome.kind !== "shown") throw new Error(outcome.kind);
      // Ids begin with what is the post's own.
      expect(outcome.html.replaceAll("punkept", `p${postId.slice(-12)}`)).toBe(post?.html);
      expect(outcome.sums).toEqual({ checked: 1, wrong: 0, misrounded: 0 });
    });

    it("is there for whoever may write in the place, and stores nothing", async () => {
      const { course, asker, peer, outsider } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const places: readonly PreviewForm["place"][] = [
        { thread: threadId, parent: rootId },
        { thread: threadId, post: rootId },
        { course: course.slug },
      ];
      for (const place of places) {
        expect((await previewText(peer, { place, text: "1 = 1" })).kind).toBe("shown");
        for (const actor of [outsider, VISITOR]) {
          expect(await previewText(actor, { place, text: "1 = 1" })).toEqual({ kind: "not-found" });
        }
      }
      expect(await db().post.count({ where: { thread: { courseId: course.id } } })).toBe(1);
    });

    it("waits when somebody asks for very many", async () => {
      const { course, peer } = await makeClass();
      await db().rateLimit.updateMany({ data: { points: 0 } });
      const form = { place: { course: course.slug }, text: "1 = 1" };
      expect((await previewText(peer, form)).kind).toBe("shown");
      await db().rateLimit.updateMany({ data: { points: 600 } });
      expect((await previewText(peer, form)).kind).toBe("wait");
    });
  });
});
