import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { exportAttempts } from "@/lib/quiz/service/export-attempts";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import {
  agree,
  handIn,
  learnerOf,
  makeRoom,
  newest,
  REASON,
  revert,
  setUpCorrections,
} from "../support/corrections";
import { forEachDatabase } from "../support/for-each-database";

describe("what is kept and shown of the correction of a key", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => setUpCorrections(database()));

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
  });
});
