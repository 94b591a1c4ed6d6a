import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { purge } from "@/lib/commands/purge";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { forgetWriter } from "@/lib/discussion/service/forget-writer";
import { getImage } from "@/lib/discussion/service/get-image";
import { hide, showAgain, split } from "@/lib/discussion/service/moderation/moderate-post";
import { merge, move } from "@/lib/discussion/service/moderation/moderate-thread";
import { previewText } from "@/lib/discussion/service/preview-text";
import { proposeNote } from "@/lib/discussion/service/propose-note";
import { settleNote } from "@/lib/discussion/service/settle-note";
import { type Actor, type Member, VISITOR } from "@/lib/identity/actor";
import { deleteAccount } from "@/lib/identity/service/delete-account";
import { listenToDeletions } from "@/lib/identity/service/deletion-listeners";
import { db } from "@/lib/platform/db";
import { readMigrations } from "@/lib/platform/migration-history";
import { makeThread } from "../support/build-thread";
import { makeCourse, signedIn } from "../support/course-people";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { handInPractice } from "../support/quiz-fixture";

const DAY = 24 * 60 * 60 * 1000;
const later = (days: number) => ({ now: () => new Date(Date.now() + days * DAY) });

/** An image as an upload keeps it. */
async function upload(uploader: Member, courseId: string): Promise<string> {
  const { id } = await db().postImage.create({
    data: {
      courseId,
      uploaderId: uploader.participantId,
      mediaType: "image/png",
      bytes: new Uint8Array(1),
      width: 40,
      height: 20,
    },
    select: { id: true },
  });
  return id;
}

const shows = (...ids: readonly string[]): string =>
  ids.map((id) => `Look: ![a plot](/images/${id})`).join("\n\n");

const isThere = async (id: string): Promise<boolean> =>
  (await db().postImage.count({ where: { id } })) > 0;

/** Who of a class may see an image, by what she is there. */
async function seenBy(
  id: string,
  people: Readonly<Record<string, Actor>>,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, actor] of Object.entries(people)) {
    if ((await getImage(actor, id)) !== null) names.push(name);
  }
  return names;
}

/** A class as it asks for images, with somebody who runs the site. */
async function makeViewers() {
  const { course, ...people } = await makeClass();
  const administrator = await signedIn({ isAdministrator: true });
  return { course, ...people, people: { ...people, administrator, visitor: VISITOR } };
}

const STAFF = ["mentor", "instructor", "administrator"];
const ALL = ["asker", "peer", ...STAFF];

describe("an image", () => {
  forEachDatabase("seeded", () => {
    beforeAll(() => {
      listenToDeletions([forgetWriter]);
    });

    it("of a draft is its uploader's alone, and of a post everybody's who may read it", async () => {
      const { course, asker, people } = await makeViewers();
      const id = await upload(asker, course.id);
      expect(await seenBy(id, people)).toEqual(["asker"]);
      const { threadId } = await ask(asker, course.slug, { text: shows(id), isAnonymous: true });
      expect(await seenBy(id, people)).toEqual(ALL);
      const { html } = (await see(people.peer, threadId)).root;
      expect(html).toContain(`src="/images/${id}" alt="a plot" width="40" height="20"`);
      const image = await getImage(people.peer, id);
      expect(Object.keys(image ?? {}).sort()).toEqual(["id", "mediaType", "read"]);
    });

    it("of a draft is nobody's once its uploader has left the course", async () => {
      const { course, asker } = await makeViewers();
      const id = await upload(asker, course.id);
      await db().membership.deleteMany({ where: { userId: asker.participantId } });
      expect(await getImage({ ...asker, memberships: [] }, id)).toBeNull();
    });

    it("of an open course's post is everybody's", async () => {
      const { course, asker, people } = await makeViewers();
      await db().course.update({ where: { id: course.id }, data: { isOpen: true } });
      const id = await upload(asker, course.id);
      expect(await seenBy(id, people)).toEqual(["asker"]);
      await ask(asker, course.slug, { text: shows(id) });
      expect(await seenBy(id, people)).toEqual(Object.keys(people));
    });

    it("of a hidden post is its author's and the staff's, until it is shown again", async () => {
      const { course, asker, peer, mentor, people } = await makeViewers();
      const { threadId } = await ask(asker, course.slug);
      const id = await upload(peer, course.id);
      const postId = await answer(peer, threadId, { text: shows(id) });
      await hide(mentor, postId, "Because");
      expect(await seenBy(id, people)).toEqual(["peer", ...STAFF]);
      await showAgain(mentor, postId);
      expect(await seenBy(id, people)).toEqual(ALL);
    });

    it("of a reply is hidden with the question above it, but for who asked and the staff", async () => {
      const { course, asker, peer, mentor, people } = await makeViewers();
      const { threadId, rootId } = await ask(asker, course.slug);
      const id = await upload(peer, course.id);
      await answer(peer, threadId, { text: shows(id) });
      await hide(mentor, rootId, "Because");
      expect(await seenBy(id, people)).toEqual(["asker", ...STAFF]);
    });

    it("of a deleted post is nobody's but its uploader's, who may write it once more, and comes back with the post", async () => {
      const { course, asker, people } = await makeViewers();
      const id = await upload(asker, course.id);
      const { rootId } = await ask(asker, course.slug, { text: shows(id) });
      await deleteOwnPost(asker, rootId, true);
      expect(await seenBy(id, people)).toEqual(["asker"]);
      await deleteOwnPost(asker, rootId, false);
      expect(await seenBy(id, people)).toEqual(ALL);
    });

    it("that two posts show stays while one of them may be read", async () => {
      const { course, asker, peer, mentor, people } = await makeViewers();
      const id = await upload(asker, course.id);
      const { threadId, rootId } = await ask(asker, course.slug, { text: shows(id) });
      const quoting = await answer(peer, threadId, { text: `> ${shows(id)}` });
      await answer(mentor, threadId);
      await deleteOwnPost(asker, rootId, true);
      expect(await seenBy(id, people)).toEqual(ALL);
      await hide(mentor, quoting, "Because");
      expect(await seenBy(id, people)).toEqual(["peer", ...STAFF]);
    });

    it("that an edit takes out or brings in is there for whoever may read the history", async () => {
      const { course, asker, people } = await makeViewers();
      const [before, after] = [await upload(asker, course.id), await upload(asker, course.id)];
      const { rootId } = await ask(asker, course.slug, { text: shows(before) });
      expect(await seenBy(after, people)).toEqual(["asker"]);
      await editOwnPost(asker, rootId, { text: shows(after), revision: 1 });
      expect(await seenBy(after, people)).toEqual(ALL);
      expect(await seenBy(before, people)).toEqual(ALL);
    });

    it("is opened by no post of somebody who may not see it: there it is a link", async () => {
      const { course, asker, peer, mentor, outsider, people } = await makeViewers();
      const other = await makeCourse();
      const stranger = await signedIn({ roles: { [other.id]: "learner" } });
      const hidden = await upload(asker, course.id);
      const { rootId } = await ask(asker, course.slug, { text: shows(hidden) });
      await hide(mentor, rootId, "Because");
      const draft = await upload(asker, course.id);
      for (const [id, actor, slug] of [
        [hidden, peer, course.slug],
        [draft, peer, course.slug],
        [hidden, stranger, other.slug],
      ] as const) {
        const { threadId } = await ask(actor, slug, { text: shows(id) });
        expect(await getImage(actor, id)).toBeNull();
        const { html } = (await see(actor, threadId)).root;
        expect(html).not.toContain("<img");
        expect(html).toContain(`<a href="/images/${id}">a plot</a>`);
        const shown = await previewText(actor, { place: { course: slug }, text: shows(id) });
        expect(shown).toMatchObject({ kind: "shown" });
        expect(JSON.stringify(shown)).not.toContain("<img");
      }
      expect(await seenBy(draft, people)).toEqual(["asker"]);
      expect(await getImage(outsider, hidden)).toBeNull();
    });

    it("stays wherever a post shows it when threads are moved, merged and split", async () => {
      const { course, asker, peer, people } = await makeViewers();
      const other = await makeCourse();
      const roles = { [course.id]: "instructor", [other.id]: "instructor" } as const;
      const both = await signedIn({ roles });
      const there = await signedIn({ roles: { [other.id]: "learner" } });
      const id = await upload(asker, course.id);
      const stays = await ask(asker, course.slug, { text: shows(id) });
      const goes = await ask(peer, course.slug, { text: shows(id) });
      const place = { course: other.slug, question: null, choice: null };
      expect(await move(both, goes.threadId, place)).toBe("done");
      expect(await seenBy(id, people)).toEqual(ALL);
      expect(await getImage(there, id)).not.toBeNull();

      const into = await ask(both, other.slug);
      expect(await merge(both, goes.threadId, into.threadId)).toMatchObject({ kind: "merged" });
      expect(await getImage(there, id)).not.toBeNull();
      const fresh = { id: randomUUID(), kind: "question", title: "Apart" } as const;
      expect(await split(both, goes.rootId, fresh)).toBe("done");
      expect(await getImage(there, id)).not.toBeNull();
      expect((await see(there, fresh.id)).root.html).toContain(`src="/images/${id}"`);

      expect(await move(both, stays.threadId, place)).toBe("done");
      expect(await seenBy(id, people)).toEqual(["administrator"]);
      await db().course.delete({ where: { id: course.id } });
      expect(await getImage(there, id)).not.toBeNull();
      await db().course.delete({ where: { id: other.id } });
      expect(await isThere(id)).toBe(false);
    });

    it("goes with the last text that shows it, a month after that was deleted", async () => {
      const { course, asker, peer } = await makeViewers();
      const [shared, alone, edited] = [
        await upload(asker, course.id),
        await upload(asker, course.id),
        await upload(asker, course.id),
      ];
      const { threadId, rootId } = await ask(asker, course.slug, { text: shows(edited) });
      await editOwnPost(asker, rootId, { text: shows(shared, alone), revision: 1 });
      const quoting = await answer(peer, threadId, { text: shows(shared) });
      const left = async () => [await isThere(shared), await isThere(alone), await isThere(edited)];
      await deleteOwnPost(asker, rootId, true);
      await purge(later(29));
      expect(await left()).toEqual([true, true, true]);
      await purge(later(31));
      expect(await left()).toEqual([true, false, false]);
      await deleteOwnPost(peer, quoting, true);
      await purge(later(62));
      expect(await left()).toEqual([false, false, false]);
    });

    it("that nothing shows waits thirty days for its post, and one that something shows for ever", async () => {
      const { course, asker } = await makeViewers();
      const [shown, draft] = [await upload(asker, course.id), await upload(asker, course.id)];
      await ask(asker, course.slug, { text: shows(shown) });
      await purge(later(29));
      expect([await isThere(shown), await isThere(draft)]).toEqual([true, true]);
      await purge(later(31));
      expect([await isThere(shown), await isThere(draft)]).toEqual([true, false]);
    });

    it("of a post stays when its uploader's account is deleted, as nobody's; what nothing shows goes", async () => {
      const { course, asker, people } = await makeViewers();
      const [shown, draft, taken] = [
        await upload(asker, course.id),
        await upload(asker, course.id),
        await upload(asker, course.id),
      ];
      const { threadId } = await ask(asker, course.slug, { text: shows(shown) });
      const back = await answer(asker, threadId, { text: shows(taken) });
      await deleteOwnPost(asker, back, true);
      const { kind } = await deleteAccount(asker, { typed: asker.email, password: "" });
      expect(kind).toBe("deleted");
      const kept = { where: { id: shown }, select: { uploaderId: true } };
      expect(await db().postImage.findUnique(kept)).toEqual({ uploaderId: null });
      expect(await getImage(people.peer, shown)).not.toBeNull();
      expect([await isThere(draft), await isThere(taken)]).toEqual([false, false]);
    });

    it("of a note is its proposer's and the staff's, and once merged theirs who have answered", async () => {
      const { course, asker, peer, mentor, people } = await makeViewers();
      const place = { ...course, isOpen: false };
      const question = "when-l2-is-better";
      await handInPractice(asker, place, question);
      const id = await upload(asker, course.id);
      const form = {
        id: randomUUID(),
        question,
        choice: "a",
        text: shows(id),
        name: "peers",
      } as const;
      expect(await proposeNote(asker, course.slug, form)).toEqual({ kind: "proposed" });
      expect(await seenBy(id, people)).toEqual(["asker", ...STAFF]);
      const decision = { kind: "merge", text: shows(id) } as const;
      expect(await settleNote(mentor, course.slug, form.id, decision)).toEqual({ kind: "done" });
      expect(await seenBy(id, people)).toEqual(["asker", ...STAFF]);
      await handInPractice(peer, place, question);
      expect(await seenBy(id, people)).toEqual(ALL);
      await purge(later(31));
      expect(await isThere(id)).toBe(true);
    });

    it("of what was written before is found in its text by the migration, in earlier versions too", async () => {
      const { course, asker, people } = await makeViewers();
      const ids = [
        await upload(asker, course.id),
        await upload(asker, course.id),
        await upload(asker, course.id),
      ] as const;
      const [now, once, noted] = ids;
      const loud = `${shows(now.toUpperCase(), now)} /images/${randomUUID()} /images/none`;
      const { postId } = await makeThread({ courseId: course.id, text: loud });
      const earlier = { postId, revision: 0, text: shows(once), writtenAt: new Date() };
      await db().postRevision.create({ data: earlier });
      const about = { courseId: course.id, questionId: "q", choiceKey: "a" };
      const note = await db().choiceNote.create({ data: { ...about, text: shows(noted) } });
      for (const statement of fillingStatements()) await db().$executeRawUnsafe(statement);
      const uses = await db().postImageUse.findMany({ where: { postId } });
      expect(uses.map(({ imageId }) => imageId).sort()).toEqual([now, once].sort());
      const inNotes = await db().noteImageUse.findMany({ where: { noteId: note.id } });
      expect(inNotes.map(({ imageId }) => imageId)).toEqual([noted]);
      expect(await seenBy(now, people)).toEqual(ALL);
    });
  });
});

/** What fills the tables, of the migration that makes them. */
function fillingStatements(): readonly string[] {
  const made = readMigrations().find(({ name }) => name.endsWith("_image_uses"));
  const [, filling = ""] = (made?.sql ?? "").split("-- What was written before");
  return filling
    .slice(filling.indexOf("INSERT"))
    .split(";\n")
    .filter((statement) => statement.trim() !== "")
    .map((statement) => `${statement} ON CONFLICT DO NOTHING`);
}
