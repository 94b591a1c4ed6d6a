import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import { db } from "@/lib/platform/db";
import type { AskedRulings } from "@/lib/quiz/correction/ruling";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { listenToCorrections, tellOfCorrection } from "@/lib/quiz/service/correction-listeners";
import { exportAttempts } from "@/lib/quiz/service/export-attempts";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";
import { resumeRegrades, runRegrade } from "@/lib/quiz/service/run-regrades";
import { submitAttempt } from "@/lib/quiz/service/submit-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { findGradableItem, submitResponse } from "@/lib/quiz/store/submit-response";
import { regradeBatch } from "@/lib/quiz/store/regrade-batch";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import {
  agree,
  handIn,
  learnerOf,
  makeRoom,
  markOf,
  newest,
  open,
  previewed,
  REASON,
  revert,
  type Room,
} from "../support/corrections";
import { auditOf, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { insertAnswers } from "../support/many-answers";
import { ticks, TRIAL } from "../support/quiz-fixture";

const MANY = 10_000;

/** Every mark of a course, by its item. */
const marksOf = async ({ course }: Room): Promise<ReadonlyMap<string, number>> => {
  const rows = await db().response.findMany({
    where: { item: { attempt: { courseId: course.id } } },
    orderBy: { itemId: "asc" },
    select: { itemId: true, markNumerator: true, markDenominator: true },
  });
  return new Map(
    rows.map(({ itemId, markNumerator, markDenominator }) => [
      itemId,
      (markNumerator ?? Number.NaN) / (markDenominator ?? Number.NaN),
    ]),
  );
};

describe("the correction of a key", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(async () => {
      listenToCorrections([tellLearners]);
      await seedQuizzes(database().prisma, TRIAL);
    });

    it("raises the marks that it says it raises, and no others, in its course alone", async () => {
      const [room, other] = [await makeRoom(), await makeRoom()];
      const here = await handIn(room, await learnerOf(room), "a", "b", "c");
      const full = await handIn(room, await learnerOf(room, "Tom"), "a", "b");
      const there = await handIn(other, await learnerOf(other), "a", "b", "c");
      const preview = await previewed(room, { c: "true" });
      expect(preview).toMatchObject({ total: 2, moved: 1, learners: 1, rulings: { c: "true" } });
      expect(preview.movers).toEqual([
        {
          name: "Ines",
          attempt: 1,
          from: { numerator: 3, denominator: 4 },
          to: { numerator: 1, denominator: 1 },
        },
      ]);
      expect(await agree(room, { c: "true" })).toBe("applied");
      expect([await markOf(here), await markOf(full), await markOf(there)]).toEqual([
        "1/1",
        "1/1",
        "3/4",
      ]);
      expect(await newest(room)).toMatchObject({ state: "done", moved: 1, by: "Ida", total: 2 });
    });

    it("names those who move before guests, of whom none can be told from another", async () => {
      const room = await makeRoom();
      await insertAnswers(room.course.id, 32);
      await handIn(room, await learnerOf(room), "a", "b", "c");
      const { movers } = await previewed(room, { c: "true", d: "void" });
      const [first, second] = movers;
      expect(first?.name).toBe("Ines");
      expect(first?.from).toEqual({ numerator: 3, denominator: 4 });
      // Though the step is larger than hers.
      expect(second).toMatchObject({
        name: null,
        from: { numerator: 1, denominator: 2 },
        to: { numerator: 1, denominator: 1 },
      });
    });

    it("names nobody who is no member of the course, though she has an account", async () => {
      const room = await makeRoom();
      const ines = await learnerOf(room);
      await handIn(room, ines, "a", "b", "c");
      await db().membership.deleteMany({ where: { userId: ines.participantId } });
      const { movers } = await previewed(room, { c: "true", d: "void" });
      expect(movers.map(({ name }) => name)).toEqual([null]);
    });

    it("marks what is open, whichever version it was asked by, and what is started after", async () => {
      const room = await makeRoom();
      const [early, late] = [await learnerOf(room), await learnerOf(room, "Tom")];
      const attemptId = await open(room, early);
      await agree(room, { c: "either", d: "void" });
      await submitItem(early, attemptId, 1, ticks("a", "b", "d"));
      expect(await markOf(attemptId)).toBe("1/1");
      const after = await open(room, late);
      expect(await submitAttempt(late, after)).toBe("submitted");
      expect(await markOf(after)).toBe("0/1");
      const again = await handIn(room, late, "b", "c");
      expect(await markOf(again)).toBe("2/3");
      const version = await db().questionVersion.findFirstOrThrow({
        where: { variants: { some: { items: { some: { attemptId: again } } } } },
        select: { courseId: true, eitherKeys: true, voidedKeys: true },
      });
      expect(version).toEqual({ courseId: room.course.id, eitherKeys: ["c"], voidedKeys: ["d"] });
    });

    it("outlasts a new start and a new version in the bank", async () => {
      const room = await makeRoom();
      await agree(room, { c: "true" });
      const [quiz, drill] = TRIAL.quizzes;
      const [question] = drill?.questions ?? [];
      if (quiz === undefined || drill === undefined || question === undefined) throw new Error();
      const newer = { ...drill, questions: [{ ...question, stem: ["What holds here?"] }] };
      for (const bank of [TRIAL, { ...TRIAL, quizzes: [quiz, newer] }]) {
        await seedQuizzes(database().prisma, bank);
        expect(await markOf(await handIn(room, await learnerOf(room), "a", "b", "c"))).toBe("1/1");
      }
      const page = await getCorrectionPage(room.instructor, room.course.slug, "drilled", {});
      expect(page?.isBankNewer).toBe(true);
      await seedQuizzes(database().prisma, TRIAL);
    });

    it("is made of an earlier version too, by itself, and leaves what is asked now as it is", async () => {
      const room = await makeRoom();
      const [ines, tom] = [await learnerOf(room), await learnerOf(room, "Tom")];
      const early = await handIn(room, ines, "a", "b", "c");
      const stillOpen = await open(room, tom);
      const [quiz, drill] = TRIAL.quizzes;
      const [question] = drill?.questions ?? [];
      if (quiz === undefined || drill === undefined || question === undefined) throw new Error();
      const newer = { ...drill, questions: [{ ...question, stem: ["What holds by now?"] }] };
      await seedQuizzes(database().prisma, { ...TRIAL, quizzes: [quiz, newer] });
      const late = await handIn(room, ines, "a", "b", "c");
      const look = async (query: Readonly<Record<string, string | undefined>>) => {
        const page = await getCorrectionPage(room.instructor, room.course.slug, "drilled", query);
        if (page === null) throw new Error("There is no page");
        return page;
      };
      const { versions, version } = await look({});
      expect(version).toBeNull();
      expect(versions.map(({ answers, isAsked }) => [answers, isAsked])).toEqual([
        [1, true],
        [1, false],
      ]);
      const old = versions.find(({ isAsked }) => !isAsked)?.id ?? "";
      const correct = async (at: string | undefined, rulings: AskedRulings) => {
        const query = { ...rulings, reason: REASON, ...(at && { version: at }) };
        const { preview } = await look({ ...query, preview: "" });
        expect(preview).toMatchObject({ moved: 1 });
        const agreed = { ...query, version: at, fingerprint: preview?.fingerprint ?? "" };
        return applyCorrection(room.instructor, room.course.slug, "drilled", agreed);
      };
      expect(await correct(old, { c: "either" })).toBe("applied");
      expect([await markOf(early), await markOf(late)]).toEqual(["1/1", "3/4"]);
      // Whoever was asked by it is marked by the correction; whoever begins now is asked the newer one.
      await submitItem(tom, stillOpen, 1, ticks("a", "b", "c"));
      expect(await markOf(stillOpen)).toBe("1/1");
      const now = await handIn(room, tom, "a", "b", "c");
      expect(await markOf(now)).toBe("3/4");
      expect((await look({})).choices.find(({ key }) => key === "c")?.present).toBe("false");
      expect((await look({ version: old })).choices.find(({ key }) => key === "c")?.present).toBe(
        "either",
      );
      const first = (await newest(room)).id;
      // The newer one on top, by the same content but for its text; each goes back by itself.
      await submitItem(tom, await open(room, tom), 1, ticks("a", "b"));
      const { preview } = await look({ c: "true", reason: REASON, preview: "" });
      expect(preview?.moved).toBe(2);
      const agreed = {
        c: "true",
        reason: REASON,
        fingerprint: preview?.fingerprint ?? "",
      } as const;
      expect(await applyCorrection(room.instructor, room.course.slug, "drilled", agreed)).toBe(
        "applied",
      );
      expect([await markOf(late), await markOf(now), await markOf(early)]).toEqual([
        "1/1",
        "1/1",
        "1/1",
      ]);
      const at = { slug: room.course.slug, questionId: "drilled", correctionId: first };
      expect(await revertCorrection(room.instructor, at)).toBe("reverted");
      expect([await markOf(early), await markOf(late)]).toEqual(["3/4", "1/1"]);
      expect(await revert(room)).toBe("reverted");
      expect([await markOf(early), await markOf(late)]).toEqual(["3/4", "3/4"]);
      await seedQuizzes(database().prisma, TRIAL);
    });

    it("is not made where something else would change by now", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      await handIn(room, learner, "a", "b", "c");
      const { fingerprint } = await previewed(room, { c: "true" });
      const agreed = { c: "true", reason: REASON, fingerprint } as const;
      await handIn(room, await learnerOf(room, "Tom"), "a", "b");
      // Nobody else moves: what she saw is what happens.
      expect((await previewed(room, { c: "true" })).fingerprint).toBe(fingerprint);
      // One more of a kind that was shown: a class that is answering holds nobody up.
      await handIn(room, await learnerOf(room, "Una"), "a", "b", "c");
      expect((await previewed(room, { c: "true" })).fingerprint).toBe(fingerprint);
      await handIn(room, await learnerOf(room, "Uma"), "c");
      const apply = (parts: object) =>
        applyCorrection(room.instructor, room.course.slug, "drilled", { ...agreed, ...parts });
      expect(await apply({})).toBe("outdated");
      expect(await apply({ d: "true" })).toBe("outdated");
      expect(await db().keyCorrection.count({ where: { courseId: room.course.id } })).toBe(0);
    });

    it("is made once when two instructors agree to it at once", async () => {
      const room = await makeRoom();
      await handIn(room, await learnerOf(room), "a", "b", "c");
      const second = await signedIn({ roles: { [room.course.id]: "instructor" } });
      const outcomes = await Promise.all([
        agree(room, { c: "true" }),
        agree(room, { c: "true" }, second),
      ]);
      expect(outcomes.filter((outcome) => outcome === "applied")).toHaveLength(1);
      expect(["outdated", "busy"]).toContain(outcomes.find((outcome) => outcome !== "applied"));
      expect(await listCorrections(room.course.id, "drilled")).toHaveLength(1);
    });

    it("does not exist for whoever may not, and is written down with its reason", async () => {
      const room = await makeRoom();
      const attempt = await handIn(room, await learnerOf(room), "a", "b", "c");
      const { fingerprint } = await previewed(room, { c: "true" });
      const agreed = { c: "true", reason: REASON, fingerprint } as const;
      const mentor = await signedIn({ roles: { [room.course.id]: "mentor" } });
      const elsewhere = (await makeRoom()).instructor;
      for (const actor of [mentor, elsewhere, await learnerOf(room)]) {
        expect(await applyCorrection(actor, room.course.slug, "drilled", agreed)).toBe("not-found");
        expect(await getCorrectionPage(actor, room.course.slug, "drilled", {})).toBeNull();
      }
      expect(await markOf(attempt)).toBe("3/4");
      await agree(room, { c: "true" });
      const { id } = await newest(room);
      const at = { slug: room.course.slug, questionId: "drilled", correctionId: id };
      expect(await revertCorrection(mentor, at)).toBe("not-found");
      await revert(room);
      const log = await auditOf(room.course.id);
      expect(log.map(({ action }) => action)).toEqual([
        "report.named-viewed",
        "report.named-viewed",
        "key.corrected",
        "key.correction-reverted",
      ]);
      expect(log[2]).toMatchObject({
        actorId: room.instructor.participantId,
        details: { correction: id, question: "drilled", rulings: { c: "true" }, reason: REASON },
      });
    });

    it("lets no answer in that was marked by the key before it", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      const attemptId = await open(room, learner);
      const at = { attemptId, position: 1, participantId: learner.participantId };
      const item = await findGradableItem(at);
      if (item === null) throw new Error("There is nothing to mark");
      await agree(room, { c: "true" });
      const marked = {
        attemptId,
        itemId: item.itemId,
        answer: ticks("a", "b", "c"),
        rule: item.rule,
        mark: { numerator: 3, denominator: 4 },
        markedBy: item.correctedBy,
        over: null,
      };
      expect(await submitResponse(marked, new Date())).toBe(false);
      expect(await submitItem(learner, attemptId, 1, ticks("a", "b", "c"))).toEqual({
        kind: "submitted",
      });
      expect(await markOf(attemptId)).toBe("1/1");
    });

    it("gives everybody who submits while it is made the mark by the corrected key", async () => {
      const room = await makeRoom();
      const people = await Promise.all(Array.from({ length: 24 }, () => learnerOf(room)));
      const attempts = await Promise.all(people.map((actor) => open(room, actor)));
      await handIn(room, await learnerOf(room, "First"), "a", "b", "c");
      const { fingerprint } = await previewed(room, { c: "true" });
      const agreed = { c: "true", reason: REASON, fingerprint } as const;
      const submitting = people.map((actor, index) =>
        submitItem(actor, attempts[index] ?? "", 1, ticks("a", "b", "c")),
      );
      expect(await applyCorrection(room.instructor, room.course.slug, "drilled", agreed)).toBe(
        "applied",
      );
      const last = await Promise.all(submitting);
      expect(new Set(last.map(({ kind }) => kind))).toEqual(new Set(["submitted"]));
      expect(new Set((await marksOf(room)).values())).toEqual(new Set([1]));
    });

    it("comes back to exactly what was, one after the other, the newest first", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      const attempt = await handIn(room, learner, "c", "d");
      await agree(room, { c: "true" });
      const first = await newest(room);
      const meanwhile = await handIn(room, learner, "a");
      await agree(room, { d: "either", b: "void" });
      expect([await markOf(attempt), await markOf(meanwhile)]).toEqual(["2/3", "2/3"]);
      const at = { slug: room.course.slug, questionId: "drilled", correctionId: first.id };
      expect(await revertCorrection(room.instructor, at)).toBe("not-last");
      expect(await revert(room)).toBe("reverted");
      expect([await markOf(attempt), await markOf(meanwhile)]).toEqual(["1/4", "1/2"]);
      expect(await revertCorrection(room.instructor, at)).toBe("reverted");
      // Marked by the corrected key when it was submitted: the key that holds again gives more.
      expect([await markOf(attempt), await markOf(meanwhile)]).toEqual(["0/1", "3/4"]);
      const rows = await db().regrade.findMany({
        where: { response: { item: { attemptId: attempt } } },
        select: { isRevert: true },
      });
      expect(rows.map(({ isRevert }) => isRevert).sort()).toEqual([false, false, true, true]);
      expect(await agree(room, { c: "true" })).toBe("applied");
      expect(await markOf(attempt)).toBe("1/4");
    });

    /** A version of the drill in a course, in a form that nothing reads any more. */
    const unreadable = async ({ course }: Room) => {
      const bank = await db().questionVersion.findFirstOrThrow({
        where: { questionId: "drilled", courseId: null, isCurrent: true },
        select: { id: true, kind: true, rule: true, choiceKeys: true },
      });
      const { id: versionId, ...columns } = bank;
      const { id } = await db().questionVersion.create({
        data: {
          ...columns,
          ...{ questionId: "drilled", courseId: course.id, correctsId: versionId },
          hash: randomUUID().replaceAll("-", "").repeat(2),
          isCurrent: false,
          content: { form: "of long ago" },
        },
        select: { id: true },
      });
      return { versionId, id };
    };
    /** A correction of the drill as it is stored, older than every other. */
    const stored = (
      { course, instructor }: Room,
      parts: { versionId: string; fromId: string; toId: string; state: "done" | "running" },
    ) =>
      db().keyCorrection.create({
        data: {
          ...parts,
          ...{ courseId: course.id, questionId: "drilled", rulings: { c: "true" } },
          ...{ reason: REASON, createdBy: instructor.participantId, total: 1 },
          createdAt: new Date(Date.UTC(2026, 0)),
        },
        select: { id: true },
      });

    it("stands where what held before it cannot be read any more, and keeps nothing busy", async () => {
      const room = await makeRoom();
      const attempt = await handIn(room, await learnerOf(room), "a", "b", "c");
      const { id: fromId, versionId } = await unreadable(room);
      await stored(room, { versionId, fromId, toId: versionId, state: "done" });
      expect(await revert(room)).toBe("unreadable");
      expect((await newest(room)).state).toBe("done");
      const log = await auditOf(room.course.id);
      expect(log.map(({ action }) => action)).not.toContain("key.correction-reverted");
      expect(await agree(room, { c: "true" })).toBe("applied");
      expect(await markOf(attempt)).toBe("1/1");
    });

    it("is marked to its end also where an older one fails each time", async () => {
      const [broken, room] = [await makeRoom(), await makeRoom()];
      await handIn(broken, await learnerOf(broken), "a", "b", "c");
      const { id: toId, versionId } = await unreadable(broken);
      await stored(broken, { versionId, fromId: versionId, toId, state: "running" });
      const attempt = await handIn(room, await learnerOf(room), "a", "b", "c");
      listenToCorrections([() => Promise.reject(new Error("killed"))]);
      await expect(agree(room, { c: "true" })).rejects.toThrow("killed");
      listenToCorrections([tellLearners]);
      await resumeRegrades();
      expect((await newest(broken)).state).toBe("running");
      expect((await newest(room)).state).toBe("done");
      expect(await markOf(attempt)).toBe("1/1");
    });

    it("leaves a history that cannot be changed, and lowers no mark by another way", async () => {
      const room = await makeRoom();
      await handIn(room, await learnerOf(room), "a", "b", "c");
      await agree(room, { c: "true" });
      const { id } = await newest(room);
      const { itemId } = await db().regrade.findFirstOrThrow({ where: { correctionId: id } });
      const row = {
        itemId,
        correctionId: id,
        isRevert: true,
        fromNumerator: 1,
        fromDenominator: 1,
        toDenominator: 4,
      };
      const lower = { markNumerator: 3, markDenominator: 4 };
      const where = { itemId };
      for (const change of [
        () => db().regrade.updateMany({ where, data: { toNumerator: 0 } }),
        () => db().regrade.create({ data: { ...row, toNumerator: 2 } }),
        () => db().response.updateMany({ where, data: lower }),
        () => db().keyCorrection.updateMany({ where: { id }, data: { reason: "Another." } }),
        () => db().keyCorrection.deleteMany({ where: { id } }),
      ]) {
        await expect(change()).rejects.toThrow(/immutable|lowers no mark|never goes down/u);
      }
      // Even with the row that a revert writes, a mark stays while nothing is being reverted.
      await db().regrade.create({ data: { ...row, toNumerator: 3 } });
      await expect(db().response.updateMany({ where, data: lower })).rejects.toThrow(/never goes/);
    });

    it("is told to whoever it moves, where her attempts, her answer and her data are", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      const attemptId = await handIn(room, learner, "a", "b", "c");
      await agree(room, { c: "either", d: "void" });
      const moved = {
        from: { numerator: 3, denominator: 4 },
        to: { numerator: 1, denominator: 1 },
      };
      const review = await getReviewItem(learner, attemptId, 1);
      if (review.kind !== "review") throw new Error("There is nothing to review");
      expect(review.item).toMatchObject({
        mark: moved.to,
        markingKey: ["a", "b"],
        eitherKeys: ["c"],
        voidedKeys: ["d"],
        corrections: [{ reason: REASON, rulings: { c: "either", d: "void" }, moved }],
      });
      expect((await getAttempt(learner, attemptId))?.regraded).toEqual([1]);
      expect((await getQuiz(learner, room.course, "drill"))?.regraded).toEqual([attemptId]);
      const regrades = async () => (await exportAttempts(learner))[0]?.questions[0]?.answer;
      const first = {
        what: "the key was corrected",
        reason: REASON,
        from: "3/4",
        to: "1/1",
      };
      expect(await regrades()).toMatchObject({ mark: "1/1", regrades: [first] });
      await revert(room);
      expect(await regrades()).toMatchObject({
        mark: "3/4",
        regrades: [first, { what: "the correction was withdrawn", from: "1/1", to: "3/4" }],
      });
      expect((await getAttempt(learner, attemptId))?.regraded).toEqual([]);
      expect((await getQuiz(learner, room.course, "drill"))?.regraded).toEqual([]);
    });

    it("of ten thousand attempts does what was shown, also killed half-way, and is undone whole", async () => {
      const room = await makeRoom();
      await insertAnswers(room.course.id, MANY);
      const before = await marksOf(room);
      expect(before.size).toBe(MANY);
      const preview = await previewed(room, { b: "either", c: "void", d: "true" });
      expect(preview.total).toBe(MANY);
      expect(preview.moved).toBeGreaterThan(MANY / 2);
      expect(preview.movers).toHaveLength(50);
      expect(await agree(room, { b: "either", c: "void", d: "true" })).toBe("applied");
      const { id } = await newest(room);
      expect((await newest(room)).state).toBe("running");
      // The process dies in the middle of its ninth transaction.
      let turn = 0;
      const dying = {
        now: () => {
          turn += 1;
          if (turn === 9) throw new Error("killed");
          return new Date();
        },
      };
      await expect(runRegrade(id, dying)).rejects.toThrow("killed");
      expect(await newest(room)).toMatchObject({ state: "running", done: 4000 });
      // Two processes take it up again.
      await Promise.all([resumeRegrades(), regradeBatch(id, 500, new Date(), tellOfCorrection)]);
      expect(await newest(room)).toMatchObject({ state: "done", moved: preview.moved, done: MANY });
      const after = await marksOf(room);
      const moved = [...before].filter(([item, mark]) => after.get(item) !== mark);
      expect(moved).toHaveLength(preview.moved);
      expect(moved.every(([item, mark]) => (after.get(item) ?? 0) > mark)).toBe(true);
      const steps = await db().regrade.groupBy({
        by: ["fromNumerator", "fromDenominator", "toNumerator", "toDenominator"],
        where: { correctionId: id },
        _count: true,
      });
      const step = (from: readonly number[], to: readonly number[], count: number) =>
        `${from.join("/")} to ${to.join("/")}: ${String(count)}`;
      expect(
        steps
          .map((row) =>
            step(
              [row.fromNumerator, row.fromDenominator],
              [row.toNumerator, row.toDenominator],
              row._count,
            ),
          )
          .toSorted(),
      ).toEqual(
        preview.steps
          .map(({ from, to, count }) =>
            step([from.numerator, from.denominator], [to.numerator, to.denominator], count),
          )
          .toSorted(),
      );
      expect(await revert(room)).toBe("reverted");
      await runRegrade(id);
      expect(await newest(room)).toMatchObject({ state: "reverted" });
      expect(await marksOf(room)).toEqual(before);
    }, 120_000);
  });
});
