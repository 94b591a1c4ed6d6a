import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { getBranch } from "@/lib/discussion/service/get-thread";
import { hide, showAgain, split } from "@/lib/discussion/service/moderation/moderate-post";
import { merge } from "@/lib/discussion/service/moderation/moderate-thread";
import { previewText } from "@/lib/discussion/service/preview-text";
import { purgeDiscussion } from "@/lib/discussion/service/purge";
import { sumsIn } from "@/lib/discussion/sums";
import type { Actor, Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

const SQUARE = "Then (y_pred - 0.7)^2 = 0.01.";
const CHECKS = { checked: 1, wrong: 0, misrounded: 0 };
const WRONG = { checked: 0, wrong: 1, misrounded: 0 };
const NONE = { checked: 0, wrong: 0, misrounded: 0 };

const htmlOf = async (actor: Actor, threadId: string, postId: string) =>
  (await see(actor, threadId)).posts.find(({ id }) => id === postId)?.html ?? "";
const sumsOf = async (actor: Actor, threadId: string, postId: string) =>
  sumsIn(await htmlOf(actor, threadId, postId));

/** A thread whose first post says what y_pred is, a reply without sums, and below it one with. */
async function chain(first = "Say y_pred = 0.8.") {
  const people = await makeClass();
  const thread = await ask(people.asker, people.course.slug, { text: first, isAnonymous: true });
  const between = await answer(people.mentor, thread.threadId, { text: "And?" });
  const below = await answer(people.peer, thread.threadId, { parent: between, text: SQUARE });
  return { ...people, ...thread, between, below };
}

describe("a value that is given in a post", () => {
  forEachDatabase("migrated", () => {
    it("is known in the posts below it, to every reader, and leads to the post and to no person", async () => {
      const { asker, peer, mentor, threadId, rootId, below } = await chain();
      for (const reader of [asker, peer, mentor]) {
        const html = await htmlOf(reader, threadId, below);
        expect(sumsIn(html)).toEqual(CHECKS);
        expect(html).toContain(`y_pred = 0.8</span>, from <a href="/posts/${rootId}">`);
        expect(html).not.toMatch(new RegExp(`${asker.name}|${asker.participantId}`, "u"));
      }
    });

    it("is not known above it, beside it, nor in another thread", async () => {
      const { course, asker, peer, threadId } = await chain("Why?");
      const giving = await answer(peer, threadId, { text: "y_pred = 0.8" });
      const beside = await answer(asker, threadId, { text: SQUARE });
      const elsewhere = await ask(asker, course.slug, { text: SQUARE });
      const own = await answer(asker, threadId, { parent: giving, text: SQUARE });
      expect(await sumsOf(peer, threadId, beside)).toEqual(NONE);
      expect(await sumsOf(peer, elsewhere.threadId, elsewhere.rootId)).toEqual(NONE);
      expect(await sumsOf(peer, threadId, own)).toEqual(CHECKS);
    });

    it("gives way to a nearer one, and follows each edit of the posts above", async () => {
      const { asker, mentor, peer, threadId, rootId, between, below } = await chain();
      const seen = () => sumsOf(peer, threadId, below);
      await editOwnPost(asker, rootId, { text: "Say y_pred = 0.9.", revision: 1 });
      expect(await seen()).toEqual(WRONG);
      await editOwnPost(mentor, between, { text: "No: y_pred = 0.8", revision: 1 });
      expect(await seen()).toEqual(CHECKS);
      await editOwnPost(asker, rootId, { text: "Never mind.", revision: 2 });
      expect(await seen()).toEqual(CHECKS);
      await editOwnPost(mentor, between, { text: "And?", revision: 2 });
      expect(await seen()).toEqual(NONE);
    });

    it("is nobody’s while its post is hidden or deleted, not its author’s and not the staff’s", async () => {
      const { asker, peer, mentor, threadId } = await chain("Why?");
      const giving = await answer(peer, threadId, { text: "y_pred = 0.8" });
      const below = await answer(asker, threadId, { parent: giving, text: SQUARE });
      const seenByAll = async () => {
        const all = [asker, peer, mentor].map((reader) => htmlOf(reader, threadId, below));
        const [html = "", ...others] = await Promise.all(all);
        expect(others).toEqual([html, html]);
        return html;
      };
      expect(sumsIn(await seenByAll())).toEqual(CHECKS);
      for (const [away, back] of [
        [() => hide(mentor, giving, "Because"), () => showAgain(mentor, giving)],
        [() => deleteOwnPost(peer, giving, true), () => deleteOwnPost(peer, giving, false)],
      ] as const) {
        expect(await away()).toBe("done");
        const html = await seenByAll();
        expect(sumsIn(html)).toEqual(NONE);
        expect(html).not.toContain("0.8");
        expect(await back()).toBe("done");
        expect(sumsIn(await seenByAll())).toEqual(CHECKS);
      }
    });

    it("is forgotten with the text of its post", async () => {
      const { asker, peer, threadId } = await chain("Why?");
      const giving = await answer(peer, threadId, { text: "y_pred = 0.8" });
      const below = await answer(asker, threadId, { parent: giving, text: SQUARE });
      await deleteOwnPost(peer, giving, true);
      await purgeDiscussion({ now: () => new Date("2100-01-01T00:00:00Z") });
      expect(await sumsOf(asker, threadId, below)).toEqual(NONE);
      const { definitions } = await db().post.findUniqueOrThrow({ where: { id: giving } });
      expect(definitions).toEqual([]);
    });

    it("is known in a preview of a reply and of an edit as it will be in the post", async () => {
      const { asker, peer, mentor, threadId, rootId, between } = await chain();
      const previewed = async (actor: Member, place: { parent: string } | { post: string }) => {
        const form = { place: { thread: threadId, ...place }, text: SQUARE };
        const outcome = await previewText(actor, form);
        return outcome.kind === "shown" ? outcome : { html: outcome.kind, sums: NONE };
      };
      const shown = await previewed(peer, { parent: between });
      const reply = await answer(peer, threadId, { parent: between, text: SQUARE });
      const as = (id: string) => shown.html.replaceAll("punkept", `p${id.slice(-12)}`);
      expect(await htmlOf(peer, threadId, reply)).toBe(as(reply));
      expect(shown.sums).toEqual(CHECKS);
      const edited = await previewed(mentor, { post: between });
      await editOwnPost(mentor, between, { text: SQUARE, revision: 1 });
      expect(edited.html).toBe(shown.html);
      expect(await htmlOf(peer, threadId, between)).toBe(as(between));
      expect((await previewed(asker, { post: rootId })).sums).toEqual(NONE);
    });

    it("is known on the page of a branch, whose posts above are not shown", async () => {
      const { peer, threadId, below } = await chain();
      const deep = await answer(peer, threadId, { parent: below, text: "y_pred + 0.1 = 0.8" });
      const outcome = await getBranch(peer, deep, { order: "oldest", after: undefined });
      const html = outcome.kind === "page" ? outcome.page.root.html : outcome.kind;
      expect(sumsIn(html)).toEqual(WRONG);
    });

    it("follows the tree where threads are split and merged", async () => {
      const { course, asker, peer, instructor, threadId, rootId, between, below } = await chain();
      const into = { id: randomUUID(), kind: "question", title: "A question of its own" } as const;
      expect(await split(instructor, between, into)).toBe("done");
      expect(await sumsOf(peer, into.id, below)).toEqual(NONE);
      const other = await ask(asker, course.slug, { text: "Let y_pred = 0.6." });
      const merged = await merge(instructor, into.id, other.threadId);
      expect(merged.kind).toBe("merged");
      expect(await sumsOf(peer, other.threadId, below)).toEqual(CHECKS);
      expect(await sumsOf(peer, threadId, rootId)).toEqual(NONE);
    });

    it("is known of posts from before it was kept with them, and is kept then", async () => {
      const { peer, threadId, rootId, below } = await chain();
      await db().$executeRaw`UPDATE post SET definitions = NULL`;
      await db().renderedText.deleteMany();
      expect(await sumsOf(peer, threadId, below)).toEqual(CHECKS);
      const { definitions } = await db().post.findUniqueOrThrow({ where: { id: rootId } });
      expect(definitions).toEqual(["y_pred = 0.8"]);
    });

    it("changes what is kept of the posts below that compute, and of no others", async () => {
      const { asker, peer, threadId, rootId } = await chain();
      await see(peer, threadId);
      await editOwnPost(asker, rootId, { text: "Say y_pred = 0.9.", revision: 1 });
      const before = await db().renderedText.count();
      await see(peer, threadId);
      expect(await db().renderedText.count()).toBe(before + 1);
    });
  });
});
