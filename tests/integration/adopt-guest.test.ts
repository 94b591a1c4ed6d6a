import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import type { Guest } from "@/lib/identity/actor";
import { adoptGuest } from "@/lib/quiz/service/adopt-guest";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitAttempt } from "@/lib/quiz/service/submit-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { somebody, ticks, TRIAL } from "../support/quiz-fixture";

/** Opens an attempt, the one under way where there is one, and gives its id. */
async function open(actor: Guest, quizSlug = "trial"): Promise<string> {
  const outcome = await startAttempt(actor, OPEN_COURSE, quizSlug);
  if (outcome.kind === "not-found") throw new Error("There is no such quiz");
  return outcome.attemptId;
}

async function finish(actor: Guest, quizSlug = "trial"): Promise<string> {
  const attemptId = await open(actor, quizSlug);
  await submitAttempt(actor, attemptId);
  return attemptId;
}

const adopt = (guest: Guest, account: Guest) =>
  adoptGuest({
    userId: account.participantId,
    email: "ada@example.org",
    emailVerified: true,
    guestId: guest.participantId,
  });

describe("a guest who signs in", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    /** The attempts of somebody at the trial, by number. */
    const attemptsOf = ({ participantId }: Guest) =>
      database().prisma.attempt.findMany({
        where: { participantId, quizSlug: "trial" },
        orderBy: { number: "asc" },
        select: { id: true, number: true, isSetAside: true, submittedAt: true },
      });

    it("has two finished attempts and an open one with the account, and goes on with the open one", async () => {
      const [guest, account] = [somebody(), somebody()];
      const finished = [await finish(guest), await finish(guest)];
      const under = await open(guest);
      await submitItem(guest, under, 1, ticks("a"));
      await adopt(guest, account);
      const moved = await attemptsOf(account);
      expect(moved.map(({ id, number }) => [id, number])).toEqual([
        [finished[0], 1],
        [finished[1], 2],
        [under, 3],
      ]);
      expect(moved.map(({ isSetAside }) => isSetAside)).toEqual([false, false, false]);
      expect(await startAttempt(account, OPEN_COURSE, "trial")).toEqual({
        kind: "resumed",
        attemptId: under,
        position: 2,
      });
    });

    it("leaves nothing behind that the guest's cookie would open", async () => {
      const [guest, account] = [somebody(), somebody()];
      const attemptId = await finish(guest);
      await adopt(guest, account);
      expect(await getAttempt(guest, attemptId)).toBeNull();
      expect(await getAttempt(account, attemptId)).not.toBeNull();
      expect(await attemptsOf(guest)).toEqual([]);
    });

    it("has all attempts numbered as they were begun, whoever she was then", async () => {
      const [guest, account] = [somebody(), somebody()];
      const begun: string[] = [];
      for (const actor of [guest, account, account, guest, account])
        begun.push(await finish(actor));
      const other = await finish(account, "drill");
      await adopt(guest, account);
      const all = await attemptsOf(account);
      expect(all.map(({ id, number }) => [id, number])).toEqual(
        begun.map((id, place) => [id, place + 1]),
      );
      // What she begins next comes after all of them.
      expect(await finish(account)).toBe((await attemptsOf(account))[5]?.id);
      expect((await getAttempt(account, other))?.number).toBe(1);
    });

    it("comes after the account's own attempts where those were begun before; the account's open one stays the open one", async () => {
      const [guest, account] = [somebody(), somebody()];
      const own = [await finish(account), await open(account)];
      const brought = [await finish(guest), await open(guest)];
      await adopt(guest, account);
      const all = await attemptsOf(account);
      expect(all.map(({ id, number, isSetAside }) => [id, number, isSetAside])).toEqual([
        [own[0], 1, false],
        [own[1], 2, false],
        [brought[0], 3, false],
        [brought[1], 4, true],
      ]);
      expect(await open(account)).toBe(own[1]);
      // The one set aside can still be finished.
      expect(await submitAttempt(account, brought[1] ?? "")).toBe("submitted");
      expect((await attemptsOf(account)).at(-1)?.submittedAt).not.toBeNull();
    });

    it("changes nothing at quizzes that the account alone has attempts at", async () => {
      const [guest, account] = [somebody(), somebody()];
      const own = await open(account, "drill");
      const brought = await open(guest, "trial");
      await adopt(guest, account);
      expect(await open(account, "drill")).toBe(own);
      expect(await open(account, "trial")).toBe(brought);
    });

    it("keeps every attempt once, each with a number of its own, when she signs in twice at once", async () => {
      const [guest, account] = [somebody(), somebody()];
      await finish(account);
      await finish(guest);
      await open(guest);
      await Promise.all([adopt(guest, account), adopt(guest, account), adopt(guest, account)]);
      expect((await attemptsOf(account)).map(({ number }) => number)).toEqual([1, 2, 3]);
    });

    it("keeps everything of two browsers that sign in to one account at once", async () => {
      const [account, ...guests] = [somebody(), somebody(), somebody(), somebody()];
      for (const guest of guests) {
        await finish(guest);
        await open(guest);
      }
      await Promise.all(guests.map((guest) => adopt(guest, account)));
      const all = await attemptsOf(account);
      expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      const stillOpen = all.filter(({ submittedAt }) => submittedAt === null);
      expect(stillOpen.filter(({ isSetAside }) => !isSetAside)).toHaveLength(1);
      expect(stillOpen).toHaveLength(3);
    });

    it("loses no attempt that the guest starts at the same moment", async () => {
      const [guest, account] = [somebody(), somebody()];
      await finish(guest);
      const [started] = await Promise.all([open(guest), adopt(guest, account)]);
      // Whichever came first: the attempt is somebody's, and the next sign-in brings it along.
      await adopt(guest, account);
      expect((await attemptsOf(account)).map(({ id }) => id)).toContain(started);
      expect(await attemptsOf(guest)).toEqual([]);
    });

    it("is nobody, when the cookie names somebody who never began", async () => {
      const account = somebody();
      await adopt({ kind: "guest", participantId: randomUUID() }, account);
      expect(await attemptsOf(account)).toEqual([]);
    });
  });
});
