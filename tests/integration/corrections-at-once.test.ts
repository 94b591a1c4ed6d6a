import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { tellOfCorrection } from "@/lib/quiz/service/correction-listeners";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { resumeRegrades, runRegrade } from "@/lib/quiz/service/run-regrades";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { findGradableItem, submitResponse } from "@/lib/quiz/store/submit-response";
import { regradeBatch } from "@/lib/quiz/store/regrade-batch";
import {
  agree,
  handIn,
  learnerOf,
  makeRoom,
  markOf,
  marksOf,
  newest,
  open,
  previewed,
  REASON,
  revert,
  setUpCorrections,
} from "../support/corrections";
import { signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { insertAnswers } from "../support/many-answers";
import { ticks } from "../support/quiz-fixture";

const MANY = 10_000;

describe("the correction of a key while others are at work", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => setUpCorrections(database()));

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
