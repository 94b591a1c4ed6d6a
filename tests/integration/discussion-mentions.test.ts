import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { answerFromDesk } from "@/lib/discussion/service/desk/answer-from-desk";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { findMentionable } from "@/lib/discussion/service/find-mentionable";
import { getInbox } from "@/lib/discussion/service/inbox";
import { UNMASKING_WORDS } from "@/lib/discussion/service/may-mention";
import { previewText } from "@/lib/discussion/service/preview-text";
import { reply } from "@/lib/discussion/service/reply";
import { revealPostAuthor } from "@/lib/discussion/service/reveal-author";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { makeCourse, signedIn } from "../support/course-people";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

const mention = ({ participantId }: Pick<Member, "participantId">): string =>
  `[@somebody](mention:${participantId})`;

/** What a post that mentions somebody says, where it is posted and where it is only looked at. */
async function shownIn(courseSlug: string, writer: Member, text: string) {
  const preview = await previewText(writer, { place: { course: courseSlug }, text });
  const { threadId } = await ask(writer, courseSlug, { text });
  return [
    preview.kind === "shown" ? preview.html : preview.kind,
    (await see(writer, threadId)).root.html,
  ];
}

describe("a mention", () => {
  forEachDatabase("seeded", () => {
    it("names people of the course, and of an id from elsewhere nobody, in posts and previews", async () => {
      const { course, asker, peer, mentor, instructor, outsider } = await makeClass();
      const elsewhere = await makeCourse("Elsewhere");
      const stranger = await signedIn({
        name: "Xavier Stranger",
        roles: { [elsewhere.id]: "mentor" },
      });
      const administrator = await signedIn({ name: "Ada Site", isAdministrator: true });
      const writers = [asker, mentor, instructor];
      for (const writer of writers) {
        for (const other of [outsider, stranger, administrator]) {
          for (const html of await shownIn(course.slug, writer, mention(other))) {
            expect(html).toContain("@somebody");
            expect(html).not.toContain(other.name);
          }
        }
        for (const html of await shownIn(course.slug, writer, mention(peer))) {
          expect(html).toContain("@Tom Peer");
        }
      }
      // Whoever administrates the site is of the course once she has posted there, as completion offers her.
      await ask(administrator, course.slug);
      for (const html of await shownIn(course.slug, asker, mention(administrator))) {
        expect(html).toContain("@Ada Site");
      }
      await db().membership.deleteMany({ where: { userId: peer.participantId } });
      for (const html of await shownIn(course.slug, asker, mention(peer))) {
        expect(html).not.toContain("Tom Peer");
      }
    });

    it("names in the open course whoever has posted there by name, and tells nobody else of itself", async () => {
      const writer = await signedIn({ name: "Ines Asker" });
      const other = await signedIn({ name: "Xavier Stranger" });
      for (const html of await shownIn(OPEN_COURSE.slug, writer, mention(other))) {
        expect(html).not.toContain("Xavier");
      }
      expect((await getInbox(other, undefined))?.unreadCount).toBe(0);
      await ask(other, OPEN_COURSE.slug, { isAnonymous: true });
      for (const html of await shownIn(OPEN_COURSE.slug, writer, mention(other))) {
        expect(html).not.toContain("Xavier");
      }
      await ask(other, OPEN_COURSE.slug);
      for (const html of await shownIn(OPEN_COURSE.slug, writer, mention(other))) {
        expect(html).toContain("@Xavier Stranger");
      }
    });

    it("of whoever hides her name in the thread is refused to staff who looked her up, also in an edit and from the desk", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { isAnonymous: true });
      const other = await ask(peer, course.slug);
      const before = await answer(mentor, threadId, { text: "What do you mean?" });
      expect(await revealPostAuthor(mentor, rootId)).toMatchObject({ name: "Ines Asker" });

      const text = `See here, ${mention(asker)}`;
      const refusal = { kind: "refused", code: "unmasking", words: UNMASKING_WORDS };
      const form = { id: randomUUID(), parent: undefined, text, anonymous: false };
      expect(await reply(mentor, threadId, form)).toEqual(refusal);
      expect(await answerFromDesk(mentor, threadId, form, true)).toEqual(refusal);
      expect(await editOwnPost(mentor, before, { text, revision: 1 })).toEqual(refusal);
      const page = await see(peer, threadId);
      expect(JSON.stringify(page)).not.toContain("Ines");
      expect(page.posts.map(({ html }) => html).join("")).toContain("What do you mean?");
      // The same without the mention is posted, and where she hides nothing she can be mentioned.
      await answer(mentor, threadId, { text: "See here" });
      await answer(mentor, other.threadId, { text });
      expect(JSON.stringify(await see(peer, other.threadId))).toContain("@Ines Asker");
    });

    it("of her by whoever has not looked her up is as any other: no refusal tells who hides her name", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { isAnonymous: true });
      await revealPostAuthor(mentor, rootId);
      const [bystander] = [await signedIn({ name: "Bea By", roles: { [course.id]: "learner" } })];
      for (const writer of [peer, instructor]) {
        for (const one of [asker, bystander]) {
          const form = {
            id: randomUUID(),
            parent: undefined,
            text: mention(one),
            anonymous: false,
          };
          expect(await reply(writer, threadId, form)).toMatchObject({ kind: "replied" });
        }
      }
      const { posts } = await see(peer, threadId);
      expect(posts.find(({ id }) => id === rootId)?.author).toEqual({
        kind: "anonymous",
        isMine: false,
      });
    });

    it("is offered to peers of nobody for what she wrote without her name, whatever becomes of it", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const offered = () => findMentionable(peer, course.slug, "ines");
      const { threadId } = await ask(asker, course.slug, { isAnonymous: true });
      const hers = await answer(asker, threadId, { isAnonymous: true });
      await answer(peer, threadId, { parent: hers });
      await editOwnPost(asker, hers, { text: "Other words", revision: 1 });
      await answer(mentor, threadId, { parent: hers, text: mention(asker) });
      expect(await offered()).toEqual({ kind: "found", people: [] });
      await deleteOwnPost(asker, hers, true);
      expect(await offered()).toEqual({ kind: "found", people: [] });
    });
  });
});
