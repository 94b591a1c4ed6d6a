import { beforeAll, describe, expect, it } from "vitest";
import { getStuck } from "@/lib/analytics/service/get-stuck";
import { AUDIT_ACTIONS } from "@/lib/identity/audit";
import { type Guest, type Member, VISITOR } from "@/lib/identity/actor";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { inTransaction } from "@/lib/platform/in-transaction";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { auditOf, signedIn } from "../support/course-people";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { somebody, ticks, TRIAL } from "../support/quiz-fixture";

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * DAY) });

type People = Awaited<ReturnType<typeof makeClass>>;

describe("learners who seem stuck", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    /** An attempt that ticks this in the first question; the second is right. */
    const attempt = async (
      actor: Guest | Member,
      { course }: People,
      ...first: readonly string[]
    ) => {
      const started = await startAttempt(actor, { ...course, isOpen: true }, "trial");
      if (started.kind === "not-found") throw new Error("There is no quiz");
      await submitItem(actor, started.attemptId, 1, ticks(...first));
      await submitItem(actor, started.attemptId, 2, ticks("b"));
      return started.attemptId;
    };

    const reasonsOf = async ({ course, mentor }: People, days = 0) => {
      const page = await getStuck(mentor, course.slug, undefined, inDays(days));
      return page?.learners.map(({ name, reasons }) => [name, reasons.map(({ kind }) => kind)]);
    };

    it("are shown to who helps and teaches in the course, and to nobody else", async () => {
      const people = await makeClass();
      const elsewhere = await makeClass();
      const { course, mentor, instructor, asker, outsider } = people;
      for (const actor of [mentor, instructor]) {
        expect(await getStuck(actor, course.slug, undefined)).not.toBeNull();
      }
      for (const actor of [asker, outsider, somebody(), VISITOR, elsewhere.instructor]) {
        expect(await getStuck(actor, course.slug, undefined)).toBeNull();
      }
      expect(await getStuck(mentor, elsewhere.course.slug, undefined)).toBeNull();
    });

    it("were wrong on one question three times, on the same choice", async () => {
      const people = await makeClass();
      const { asker, peer, mentor, course } = people;
      await attempt(asker, people, "a", "c");
      await attempt(asker, people, "a", "b", "c");
      await attempt(peer, people, "a");
      expect(await reasonsOf(people)).toEqual([]);
      await attempt(asker, people, "c");
      expect(await reasonsOf(people)).toEqual([["Ines Asker", ["same-question"]]]);
      const page = await getStuck(mentor, course.slug, undefined);
      const reports = `/courses/${course.slug}/reports`;
      const [multiple] = TRIAL.quizzes[0]?.questions ?? [];
      expect(page?.learners[0]?.reasons[0]).toMatchObject({
        attempts: 3,
        choice: "c",
        quiz: { title: "A trial", path: `${reports}/quiz-trial` },
        question: { path: `${reports}/quiz-trial/items/${multiple?.id ?? ""}` },
      });
      await attempt(asker, people, "a", "b");
      expect(await reasonsOf(people)).toEqual([]);
    });

    it("opened an explanation and gained no mark", async () => {
      const people = await makeClass();
      const first = await attempt(people.asker, people, "a");
      await attempt(people.asker, people, "a");
      expect(await reasonsOf(people)).toEqual([]);
      await database().prisma.$executeRaw`
        UPDATE response r SET reviewed_at = r.submitted_at FROM attempt_item i
        WHERE i.id = r.item_id AND i.attempt_id = ${first}::uuid`;
      expect(await reasonsOf(people)).toEqual([["Ines Asker", ["no-gain"]]]);
      await attempt(people.asker, people, "a", "b");
      expect(await reasonsOf(people)).toEqual([]);
    });

    it("wait for an answer to what they asked by name, until somebody answers", async () => {
      const people = await makeClass();
      const { threadId } = await ask(people.asker, people.course.slug);
      expect(await reasonsOf(people)).toEqual([]);
      expect(await reasonsOf(people, 3)).toEqual([["Ines Asker", ["waiting"]]]);
      await answer(people.mentor, threadId);
      expect(await reasonsOf(people, 3)).toEqual([]);
    });

    it("are not told by what they asked without a name", async () => {
      const people = await makeClass();
      const { course, asker, peer, mentor } = people;
      const hidden = await ask(asker, course.slug, { isAnonymous: true, title: "A hidden one?" });
      await answer(asker, hidden.threadId);
      await ask(peer, course.slug, { title: "An open one?" });
      const page = await getStuck(mentor, course.slug, undefined, inDays(9));
      expect(page?.learners.map(({ name }) => name)).toEqual(["Tom Peer"]);
      const sent = JSON.stringify(page);
      for (const secret of ["A hidden one?", hidden.threadId, asker.participantId, "Ines"]) {
        expect(sent).not.toContain(secret);
      }
    });

    it("left a quiz open", async () => {
      const people = await makeClass();
      await startAttempt(people.peer, { ...people.course, isOpen: false }, "trial");
      await startAttempt(people.asker, { ...people.course, isOpen: false }, "drill");
      expect(await reasonsOf(people, 2)).toEqual([]);
      expect(await reasonsOf(people, 5)).toEqual([["Tom Peer", ["left-open"]]]);
      expect(await reasonsOf(people, 40)).toEqual([]);
    });

    it("are members: not guests, not who was removed or deleted, not who teaches", async () => {
      const people = await makeClass();
      const { course, mentor, outsider, asker, peer } = people;
      for (const actor of [mentor, outsider, somebody(), asker, peer]) {
        for (let time = 0; time < 3; time += 1) await attempt(actor, people, "c");
      }
      for (const actor of [mentor, asker, peer]) await ask(actor, course.slug);
      expect((await reasonsOf(people, 3))?.map(([name]) => name).sort()).toEqual([
        ...["Ines Asker", "Tom Peer"],
      ]);
      await database().prisma.membership.deleteMany({ where: { userId: asker.participantId } });
      expect((await reasonsOf(people, 3))?.map(([name]) => name)).toEqual(["Tom Peer"]);
      await inTransaction((transaction) => forgetParticipant(peer.participantId, transaction));
      await database().prisma.user.delete({ where: { id: peer.participantId } });
      expect(await reasonsOf(people, 3)).toEqual([]);
    });

    it("come fifty at a time, each once, who needs help most first", async () => {
      const people = await makeClass();
      const { course, mentor } = people;
      const names: string[] = [];
      for (let n = 0; n < 53; n += 1) {
        const name = `Learner ${String(n)}`;
        names.push(name);
        const learner = await signedIn({ name, roles: { [course.id]: "learner" } });
        await startAttempt(learner, { ...course, isOpen: false }, "trial");
      }
      await ask(people.asker, course.slug);
      const first = await getStuck(mentor, course.slug, undefined, inDays(5));
      expect(first?.learners.length).toBe(50);
      expect(first?.learners[0]?.name).toBe("Ines Asker");
      expect([first?.total, first?.before, first?.isCut]).toEqual([54, 0, false]);
      const second = await getStuck(mentor, course.slug, first?.next ?? "", inDays(5));
      expect([second?.learners.length, second?.before, second?.next]).toEqual([4, 50, null]);
      const shown = [...(first?.learners ?? []), ...(second?.learners ?? [])];
      expect(shown.map(({ name }) => name).sort()).toEqual(["Ines Asker", ...names].sort());
    });

    it("are looked at by name, which the log tells once an hour of each who looks", async () => {
      const { course, mentor, instructor, asker } = await makeClass();
      const hours = (count: number) => inDays(count / 24);
      await getStuck(mentor, course.slug, undefined);
      await getStuck(mentor, course.slug, undefined);
      await getStuck(mentor, course.slug, undefined, hours(0.9));
      await getStuck(instructor, course.slug, undefined);
      await getStuck(asker, course.slug, undefined);
      const lines = async () =>
        (await auditOf(course.id))
          .filter(({ action }) => action === "report.named-viewed")
          .map(({ actorId, details }) => [actorId, details]);
      expect(await lines()).toEqual([
        [mentor.participantId, { of: "stuck" }],
        [instructor.participantId, { of: "stuck" }],
      ]);
      await getStuck(mentor, course.slug, undefined, hours(1.1));
      expect(await lines()).toHaveLength(3);
      expect(AUDIT_ACTIONS["report.named-viewed"]).toBe("looked at how named learners did");
    });
  });
});
