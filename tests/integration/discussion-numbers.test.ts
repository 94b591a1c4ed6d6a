import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { newThreadSchema } from "@/lib/discussion/schema";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { getNewThread } from "@/lib/discussion/service/get-composer";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { previewText } from "@/lib/discussion/service/preview-text";
import { findFirstPostId } from "@/lib/discussion/store/find-post-place";
import { startThread } from "@/lib/discussion/service/start-thread";
import type { Member } from "@/lib/identity/actor";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { signedIn } from "../support/course-people";
import { see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { ticks } from "../support/quiz-fixture";

/** Hands in the first question of the fairness quiz, and says which attempt it is of. */
async function answerFirst(actor: Member, ...picked: readonly string[]): Promise<string> {
  const outcome = await startAttempt(actor, OPEN_COURSE, "fairness");
  if (outcome.kind === "not-found") throw new Error("There is no such quiz");
  await submitItem(actor, outcome.attemptId, 1, ticks(...picked));
  return outcome.attemptId;
}

describe("the numbers and picks behind a question", () => {
  forEachDatabase("seeded", () => {
    it("are for its author and staff, and for peers when they have answered it, folded", async () => {
      const asker = await signedIn({ name: "Ines Asker" });
      const peer = await signedIn({ name: "Tom Peer" });
      const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
      const attempt = await answerFirst(asker, "a", "c");
      const form = newThreadSchema.parse({
        id: randomUUID(),
        kind: "question",
        title: "Why is its share the larger one?",
        text: "share(L2, bright)",
        choice: "b",
        attempt,
        position: "1",
      });
      const started = await startThread(asker, OPEN_COURSE.slug, form);
      if (started.kind !== "started") throw new Error(started.kind);
      const { threadId } = started;
      const rootId = (await findFirstPostId(threadId)) ?? "";
      const preview = async (actor: Member) => {
        const place = { thread: threadId, parent: rootId };
        const shown = await previewText(actor, { place, text: "share(L2, bright)" });
        return shown.kind === "shown" ? shown.html : shown.kind;
      };
      for (const actor of [asker, mentor]) {
        const { context, root } = await see(actor, threadId);
        expect(context?.asked).toMatchObject({ picked: ["a", "c"], isFolded: false });
        expect(root.html).toContain('class="worked');
        expect(await preview(actor)).toContain('class="worked');
      }
      const before = await see(peer, threadId);
      expect(before.context?.asked).toBeNull();
      expect(before.context?.verdict).toBeNull();
      expect(before.root.html).not.toContain('class="worked');
      expect(await preview(peer)).not.toContain('class="worked');
      await answerFirst(peer, "b");
      const after = await see(peer, threadId);
      expect(after.context?.asked).toMatchObject({ picked: ["a", "c"], isFolded: true });
      expect(after.root.html).toContain('class="worked');
    });

    it("stand on the desk as worked examples that separate the readings, where there are numbers", async () => {
      const asker = await signedIn({ name: "Ines Asker" });
      const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
      const attempt = await answerFirst(asker, "a", "c");
      const paneOf = async (more: Record<string, string>) => {
        const form = newThreadSchema.parse({
          id: randomUUID(),
          kind: "question",
          title: "Why is its share the larger one?",
          text: "Why?",
          ...more,
        });
        const started = await startThread(asker, OPEN_COURSE.slug, form);
        if (started.kind !== "started") throw new Error(started.kind);
        const query = readDeskQuery({ show: "", about: "", after: "", thread: started.threadId });
        return (await getDesk(mentor, OPEN_COURSE.slug, query))?.pane;
      };
      const pane = await paneOf({ choice: "b", attempt, position: "1" });
      const own = pane?.chips.find(({ words }) => words === "prediction")?.value ?? "?";
      expect(own).toMatch(/^0\.\d/u);
      const [turn, middle, alone] = pane?.separating.map(({ label }) => label) ?? [];
      expect(turn).toContain(`share(L2, bright) at ${own}, then at 0.`);
      expect(middle).toMatch(/^share\(L2, bright\) at 0\.\d+$/u);
      expect(alone).toContain(`L2(${own}, `);
      expect(pane?.otherExamples.map(({ label }) => label)).toContain("best(L2)");
      const bare = await paneOf({ question: "two-groups-one-output" });
      expect(bare?.separating).toEqual([]);
      expect(bare?.otherExamples).toEqual([]);
    });

    it("do not come along from somebody else's attempt", async () => {
      const asker = await signedIn();
      const other = await signedIn();
      const form = newThreadSchema.parse({
        id: randomUUID(),
        kind: "question",
        title: "Whose numbers are these?",
        text: "Whose?",
        attempt: await answerFirst(other, "a"),
        position: "1",
      });
      const started = await startThread(asker, OPEN_COURSE.slug, form);
      if (started.kind !== "started") throw new Error(started.kind);
      expect((await see(asker, started.threadId)).context).toBeNull();
    });
  });
});

describe("a question about a whole quiz", () => {
  forEachDatabase("seeded", () => {
    it("is asked from its page, says what it is about, and is about the course where there is no such quiz", async () => {
      const asker = await signedIn({ name: "Ines Asker" });
      const formOf = async (quiz: string) => {
        const outcome = await getNewThread(asker, OPEN_COURSE.slug, { quiz });
        if (outcome.kind !== "page") throw new Error(outcome.kind);
        return outcome.page;
      };
      const { quizTitle, question, hidden } = await formOf("fairness");
      expect([quizTitle === null, question]).toEqual([false, null]);
      expect(await formOf("no-such-quiz")).toMatchObject({ quizTitle: null, hidden: { quiz: "" } });
      const typed = { kind: "question", title: "How long is it?", text: "I have an hour." };
      const started = await startThread(
        asker,
        OPEN_COURSE.slug,
        newThreadSchema.parse({ ...hidden, ...typed }),
      );
      if (started.kind !== "started") throw new Error(started.kind);
      const query = { show: "mine", order: "", question: "", choice: "", after: "" };
      const listed = await getDiscussion(asker, OPEN_COURSE.slug, readDiscussionQuery(query));
      expect(listed?.threads).toMatchObject([{ id: started.threadId, quizTitle, choiceKey: null }]);
    });
  });
});
