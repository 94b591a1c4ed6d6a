import { beforeAll, describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { exportMemberships } from "@/lib/courses/service/export-memberships";
import { VISITOR } from "@/lib/identity/actor";
import { deleteAccount } from "@/lib/identity/service/delete-account";
import { listenToDeletions } from "@/lib/identity/service/deletion-listeners";
import { exportAccount } from "@/lib/identity/service/export-account";
import { getOwnAccount } from "@/lib/identity/service/own-account";
import { exportAttempts } from "@/lib/quiz/service/export-attempts";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { auditOf, person } from "../support/people";
import { somebody, ticks, TRIAL } from "../support/quiz-fixture";

const PASSWORD = "four words are best";

describe("an account that goes", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(async () => {
      await seedQuizzes(database().prisma, TRIAL);
      listenToDeletions([forgetParticipant]);
    });

    /** A member of the course with one question answered. */
    const learner = async () => {
      const ada = await person({ password: PASSWORD });
      await database().prisma.membership.create({
        data: { courseId: OPEN_COURSE.id, userId: ada.participantId, role: "learner" },
      });
      const started = await startAttempt(ada, OPEN_COURSE, "trial");
      if (started.kind !== "started") throw new Error(`The attempt was ${started.kind}`);
      await submitItem(ada, started.attemptId, 1, ticks("a"));
      return ada;
    };

    const leftOf = async (userId: string) => ({
      person: await database().prisma.user.count({ where: { id: userId } }),
      sessions: await database().prisma.session.count({ where: { userId } }),
      ways: await database().prisma.account.count({ where: { userId } }),
      memberships: await database().prisma.membership.count({ where: { userId } }),
      participant: await database().prisma.participant.count({ where: { id: userId } }),
      attempts: await database().prisma.attempt.count({ where: { participantId: userId } }),
    });

    it("takes everything with it, and leaves ids in the audit log", async () => {
      const ada = await learner();
      const other = await learner();
      const { participantId, email } = ada;
      expect(await deleteAccount(ada, { typed: email, password: PASSWORD })).toEqual({
        kind: "deleted",
      });
      expect(await leftOf(participantId)).toEqual({
        person: 0,
        sessions: 0,
        ways: 0,
        memberships: 0,
        participant: 0,
        attempts: 0,
      });
      expect(await leftOf(other.participantId)).toMatchObject({ person: 1, attempts: 1 });
      expect(await auditOf(ada)).toEqual(["account.deleted"]);
      const lines = await database().prisma.auditEntry.findMany({
        where: { actorId: participantId },
      });
      expect(JSON.stringify(lines)).not.toContain("@example.org");
    });

    it("stays whole where it is not shown that it is she, or her address is not typed", async () => {
      const ada = await learner();
      const before = await leftOf(ada.participantId);
      for (const [typed, password, kind] of [
        ["another@example.org", PASSWORD, "not-typed"],
        [ada.email, "a wrong one", "wrong-password"],
      ] as const) {
        expect((await deleteAccount(ada, { typed, password })).kind).toBe(kind);
      }
      const demo = await person({ isDemo: true });
      const refused = await deleteAccount(demo, { typed: demo.email, password: "" });
      expect(refused).toEqual({ kind: "not-found" });
      expect((await deleteAccount(VISITOR, { typed: "", password: "" })).kind).toBe("not-found");
      expect(await leftOf(ada.participantId)).toEqual(before);
    });

    it("stays whole where one of its parts cannot be deleted", async () => {
      const ada = await learner();
      const before = await leftOf(ada.participantId);
      listenToDeletions([forgetParticipant, () => Promise.reject(new Error("no"))]);
      const { email } = ada;
      await expect(deleteAccount(ada, { typed: email, password: PASSWORD })).rejects.toThrow("no");
      expect(await leftOf(ada.participantId)).toEqual(before);
      listenToDeletions([forgetParticipant]);
    });

    it("is not the last administrator's, also when the last two go at once", async () => {
      const [first, second] = [
        await person({ isAdministrator: true }),
        await person({ isAdministrator: true }),
      ];
      await person({ isAdministrator: true, isDemo: true });
      const outcomes = await Promise.all(
        [first, second].map((actor) => deleteAccount(actor, { typed: actor.email, password: "" })),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["deleted", "last-administrator"]);
      const left = await Promise.all([first, second].map((actor) => getOwnAccount(actor)));
      expect(left.filter((account) => account !== null)).toHaveLength(1);
    });

    it("can be taken along before: everything that is hers, no secrets and no keys", async () => {
      const ada = await learner();
      const account = await exportAccount(ada);
      expect(account).toMatchObject({
        profile: { name: "Ada", email: ada.email },
        waysToSignIn: [{ kind: "password" }],
        sessions: [{ device: "Firefox on Linux" }],
      });
      const memberships = await exportMemberships(ada);
      expect(memberships).toMatchObject([{ course: "Losses and fairness", role: "learner" }]);
      const attempts = await exportAttempts(ada);
      expect(attempts).toMatchObject([
        {
          course: "Losses and fairness",
          quiz: { slug: "trial" },
          number: 1,
          questions: [{ answer: { choices: ["a"], mark: "3/4" } }, { answer: null }],
        },
      ]);
      const text = JSON.stringify({ account, memberships, attempts });
      expect(text).not.toMatch(/derivedKey|markingKey|claims|token|publicKey|scrypt/iu);
      expect(await auditOf(ada)).toEqual(["account.exported"]);
    });

    it("gives nobody anything of anybody else", async () => {
      await learner();
      expect(await exportAccount(somebody())).toBeNull();
      expect(await exportMemberships(somebody())).toEqual([]);
      expect(await exportAttempts(somebody())).toEqual([]);
      expect(await exportAttempts(VISITOR)).toEqual([]);
    });
  });
});
