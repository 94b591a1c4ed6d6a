import { beforeAll, describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { signIn } from "@/lib/identity/service/sign-in";
import { listenToSignIns } from "@/lib/identity/service/sign-in-listeners";
import { adoptGuest } from "@/lib/quiz/service/adopt-guest";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitAttempt } from "@/lib/quiz/service/submit-attempt";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { browser, confirmWith, newAddress, PASSWORD, signUpAs } from "../support/by-mail";
import { somebody, TRIAL } from "../support/quiz-fixture";

/** A guest with two attempts handed in and one open. */
async function guestAtWork() {
  const guest = somebody();
  for (const isLast of [false, false, true]) {
    const outcome = await startAttempt(guest, OPEN_COURSE, "trial");
    if (outcome.kind === "not-found") throw new Error("There is no such quiz");
    if (!isLast) await submitAttempt(guest, outcome.attemptId);
  }
  return guest;
}

describe("what a guest answered", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => {
      listenToSignIns([adoptGuest]);
      return seedQuizzes(database().prisma, TRIAL);
    });

    const attemptsAt = async (email: string) => {
      const { prisma } = database();
      const { id } = await prisma.user.findUniqueOrThrow({
        where: { email },
        select: { id: true },
      });
      return prisma.attempt.count({ where: { participantId: id } });
    };

    it("is with the account as soon as its address is confirmed in the same browser", async () => {
      const [guest, email] = [await guestAtWork(), newAddress()];
      const first = browser(guest);
      const token = await signUpAs(email, first);
      const ofGuest = { where: { participantId: guest.participantId } };
      expect(await database().prisma.attempt.count(ofGuest)).toBe(3);
      await confirmWith(token, first);
      expect(await attemptsAt(email)).toBe(3);
    });

    it("comes along at the next sign-in of that browser when the mail was opened on another device", async () => {
      const [guest, email] = [await guestAtWork(), newAddress()];
      const token = await signUpAs(email, browser(guest));
      await confirmWith(token, browser());
      expect(await attemptsAt(email)).toBe(0);
      await signIn(email, PASSWORD, browser(guest));
      expect(await attemptsAt(email)).toBe(3);
      await signIn(email, PASSWORD, browser(guest));
      expect(await attemptsAt(email)).toBe(3);
    });

    it("is added to what the account has from another device", async () => {
      const [desk, phone, email] = [await guestAtWork(), await guestAtWork(), newAddress()];
      await confirmWith(await signUpAs(email, browser(desk)), browser(desk));
      await signIn(email, PASSWORD, browser(phone));
      expect(await attemptsAt(email)).toBe(6);
    });

    it("stays with the guest when the password is wrong", async () => {
      const [guest, email] = [await guestAtWork(), newAddress()];
      await confirmWith(await signUpAs(email), browser());
      await signIn(email, "not the password", browser(guest));
      expect(await attemptsAt(email)).toBe(0);
    });
  });
});
