import { beforeAll, describe, expect, it } from "vitest";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import type { Member } from "@/lib/identity/actor";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { noteReviewOpened } from "@/lib/quiz/service/note-review-opened";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { inTransaction } from "@/lib/platform/in-transaction";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { ticks, TRIAL } from "../support/quiz-fixture";

const [multiple] = TRIAL.quizzes[0]?.questions ?? [];
if (multiple === undefined) throw new Error("The trial has no questions");
const QUESTION = multiple.id;

type People = Awaited<ReturnType<typeof makeClass>>;

describe("how wrong answers go on", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    /** An attempt that ticks this in the first question; the second is right. */
    const attempt = async (actor: Member, { course }: People, ...first: readonly string[]) => {
      const started = await startAttempt(actor, { ...course, isOpen: false }, "trial");
      if (started.kind === "not-found") throw new Error("There is no quiz");
      await submitItem(actor, started.attemptId, 1, ticks(...first));
      await submitItem(actor, started.attemptId, 2, ticks("b"));
      return started.attemptId;
    };
    const openExplanation = async (actor: Member, attemptId: string) => {
      const outcome = await getReviewItem(actor, attemptId, 1);
      if (outcome.kind !== "review") throw new Error(`The review is ${outcome.kind}`);
      await noteReviewOpened(actor, outcome.item);
    };
    /** Wrong, opened, tried again, right then, wrote: of the first question. */
    const flowOf = async ({ course, mentor }: People) => {
      const page = await openItemReport(mentor, course.slug, "quiz-trial", QUESTION, "first");
      if (page === null) throw new Error("There is no report");
      const { wrong, opened, again, right, talked } = page.item.flow;
      return [wrong, opened.count, again.count, right.count, talked.count];
    };

    it("is counted step by step, in whichever order the steps are done", async () => {
      const people = await makeClass();
      const { asker, peer, course } = people;
      const first = await attempt(asker, people, "a");
      await attempt(peer, people, "a", "b");
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 0]);
      await openExplanation(asker, first);
      expect(await flowOf(people)).toEqual([1, 1, 0, 0, 0]);
      await ask(asker, course.slug, { question: QUESTION });
      expect(await flowOf(people)).toEqual([1, 1, 0, 0, 1]);
      await attempt(asker, people, "a", "b");
      expect(await flowOf(people)).toEqual([1, 1, 1, 1, 1]);
      await attempt(asker, people, "a");
      expect(await flowOf(people)).toEqual([1, 1, 1, 1, 1]);
      const report = await openReport(people.mentor, course.slug, "quiz-trial", "all");
      expect(report?.report.flow.ways).toEqual([
        { opened: true, again: "right", talked: true, count: 1 },
      ]);
    });

    it("does not count an explanation that was opened after the second answer", async () => {
      const people = await makeClass();
      const first = await attempt(people.asker, people, "a");
      await attempt(people.asker, people, "c");
      await openExplanation(people.asker, first);
      expect(await flowOf(people)).toEqual([1, 0, 1, 0, 0]);
    });

    it("counts who takes part by name, about this question, for as long as it stands there", async () => {
      const people = await makeClass();
      const { asker, peer, course } = people;
      await ask(asker, course.slug, { question: QUESTION });
      await attempt(asker, people, "a");
      // Asked before there was an answer.
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 0]);
      await ask(asker, course.slug, { question: QUESTION, isAnonymous: true });
      await ask(asker, course.slug);
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 0]);
      const { threadId } = await ask(peer, course.slug, { question: QUESTION });
      const postId = await answer(asker, threadId);
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 1]);
      const { prisma } = database();
      await prisma.thread.update({ where: { id: threadId }, data: { questionId: null } });
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 0]);
      await prisma.thread.update({ where: { id: threadId }, data: { questionId: QUESTION } });
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 1]);
      await prisma.post.delete({ where: { id: postId } });
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 0]);
    });

    it("forgets whoever is erased, and a second attempt that goes alone", async () => {
      const people = await makeClass();
      const { asker, peer } = people;
      await attempt(asker, people, "a");
      const second = await attempt(asker, people, "a", "b");
      await openExplanation(peer, await attempt(peer, people, "c"));
      expect(await flowOf(people)).toEqual([2, 1, 1, 1, 0]);
      await database().prisma.attempt.delete({ where: { id: second } });
      expect(await flowOf(people)).toEqual([2, 1, 0, 0, 0]);
      await inTransaction((transaction) => forgetParticipant(peer.participantId, transaction));
      expect(await flowOf(people)).toEqual([1, 0, 0, 0, 0]);
    });
  });
});
