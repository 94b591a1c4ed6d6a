import { beforeAll, describe, expect, it } from "vitest";
import type { Guest, Member } from "@/lib/identity/actor";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { noteReviewOpened } from "@/lib/quiz/service/note-review-opened";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { begin, ticks, TRIAL } from "../support/quiz-fixture";

const at = (time: string) => ({ now: () => new Date(time) });
const [FIRST, LATER] = ["2026-11-27T10:00:00.000Z", "2026-11-27T11:00:00.000Z"];

describe("when an explanation was first opened", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    const openAt = async (actor: Guest | Member, attemptId: string, time: string) => {
      const outcome = await getReviewItem(actor, attemptId, 1);
      if (outcome.kind !== "review") throw new Error(`The review is ${outcome.kind}`);
      await noteReviewOpened(actor, outcome.item, at(time));
      const after = await getReviewItem(actor, attemptId, 1);
      return after.kind === "review" ? after.item.reviewedAt : null;
    };

    const answered = async (actor: Member, course: { id: string; slug: string; title: string }) => {
      const started = await startAttempt(actor, { ...course, isOpen: false }, "trial");
      if (started.kind === "not-found") throw new Error("There is no quiz");
      await submitItem(actor, started.attemptId, 1, ticks("a"));
      return started.attemptId;
    };

    it("is kept once, of the answer that it explains alone", async () => {
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a"));
      await submitItem(actor, attemptId, 2, ticks("b"));
      expect(await openAt(actor, attemptId, FIRST)).toEqual(new Date(FIRST));
      expect(await openAt(actor, attemptId, LATER)).toEqual(new Date(FIRST));
      const opened = await database().prisma.response.count({
        where: { item: { attemptId }, reviewedAt: { not: null } },
      });
      expect(opened).toBe(1);
    });

    it("stays the first time, also where two pages are opened at once", async () => {
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a"));
      const outcome = await getReviewItem(actor, attemptId, 1);
      if (outcome.kind !== "review") throw new Error(`The review is ${outcome.kind}`);
      await noteReviewOpened(actor, outcome.item, at(FIRST));
      await noteReviewOpened(actor, outcome.item, at(LATER));
      expect(await openAt(actor, attemptId, LATER)).toEqual(new Date(FIRST));
    });

    it("is kept of learners, not of those who teach or look around", async () => {
      const { course, asker, mentor, instructor } = await makeClass();
      const opened = async (actor: Member) => openAt(actor, await answered(actor, course), FIRST);
      expect(await opened(asker)).toEqual(new Date(FIRST));
      expect(await opened(mentor)).toBeNull();
      expect(await opened(instructor)).toBeNull();
      const { peer } = await makeClass();
      expect(await opened({ ...peer, isDemo: true, memberships: asker.memberships })).toBeNull();
    });
  });
});
