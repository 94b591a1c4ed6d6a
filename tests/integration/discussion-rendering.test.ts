import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { newThreadSchema } from "@/lib/discussion/schema";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { startThread } from "@/lib/discussion/service/start-thread";
import { db } from "@/lib/platform/db";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { signedIn } from "../support/course-people";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { ticks } from "../support/quiz-fixture";

const countKept = () => db().renderedText.count();

/** Makes what is kept tell itself apart from what would be made anew. */
const markKept = (html: string) => db().renderedText.updateMany({ data: { html } });

describe("a post's HTML", () => {
  forEachDatabase("seeded", () => {
    it("is made when it is written, and every later reader gets that and no new one", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const before = await countKept();
      const text = `[@x](mention:${peer.participantId}) says 0.1 + 0.2 = 0.3 and $\\frac12$`;
      const { threadId } = await ask(asker, course.slug, { text });
      expect(await countKept()).toBe(before + 1);
      await answer(mentor, threadId, { text: "Then 0.3 + 0.4 = 0.8" });
      expect(await countKept()).toBe(before + 2);
      expect((await see(asker, threadId)).root.html).toContain("Tom Peer");
      await markKept("<p>As it was kept.</p>");
      for (const reader of [asker, peer, mentor]) {
        const { root, branches } = await see(reader, threadId);
        expect(root.html).toBe("<p>As it was kept.</p>");
        expect(branches[0]?.post.html).toBe("<p>As it was kept.</p>");
      }
      expect(await countKept()).toBe(before + 2);
    });

    it("is made once more when it is edited, and then kept again", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { text: "0.1 + 0.2 = 0.3" });
      await markKept("<p>Before the edit.</p>");
      const edit = { revision: 1, text: "0.1 + 0.2 = 0.4" };
      expect(await editOwnPost(asker, rootId, edit)).toEqual({ kind: "edited" });
      const kept = await countKept();
      expect((await see(peer, threadId)).root.html).toContain("0.4");
      await markKept("<p>After the edit.</p>");
      expect((await see(peer, threadId)).root.html).toBe("<p>After the edit.</p>");
      expect(await countKept()).toBe(kept);
    });

    it("is made for readers who know the numbers and for those who do not, and for neither twice", async () => {
      const asker = await signedIn({ name: "Ines Asker" });
      const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
      const readers = [await signedIn({ name: "Tom Peer" }), await signedIn({ name: "Ann Peer" })];
      const attempt = await startAttempt(asker, OPEN_COURSE, "fairness");
      if (attempt.kind === "not-found") throw new Error("There is no such quiz");
      await submitItem(asker, attempt.attemptId, 1, ticks("a", "c"));
      const form = newThreadSchema.parse({
        id: randomUUID(),
        kind: "question",
        title: "Why is its share the larger one?",
        text: "share(L2, bright)",
        choice: "b",
        attempt: attempt.attemptId,
        position: "1",
      });
      const started = await startThread(asker, OPEN_COURSE.slug, form);
      if (started.kind !== "started") throw new Error(started.kind);
      const written = await countKept();
      for (const reader of [asker, mentor])
        expect((await see(reader, started.threadId)).root.html).toContain('class="worked');
      expect(await countKept()).toBe(written);
      for (const reader of readers)
        expect((await see(reader, started.threadId)).root.html).not.toContain('class="worked');
      expect(await countKept()).toBe(written + 1);
    });
  });
});
