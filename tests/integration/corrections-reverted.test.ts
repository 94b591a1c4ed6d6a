import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import { db } from "@/lib/platform/db";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";
import { resumeRegrades } from "@/lib/quiz/service/run-regrades";
import {
  agree,
  handIn,
  learnerOf,
  makeRoom,
  markOf,
  newest,
  REASON,
  revert,
  type Room,
  setUpCorrections,
} from "../support/corrections";
import { auditOf } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

describe("a correction that is reverted or cannot be", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => setUpCorrections(database()));

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
          questionId: "drilled",
          courseId: course.id,
          correctsId: versionId,
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
          courseId: course.id,
          questionId: "drilled",
          rulings: { c: "true" },
          reason: REASON,
          createdBy: instructor.participantId,
          total: 1,
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
  });
});
