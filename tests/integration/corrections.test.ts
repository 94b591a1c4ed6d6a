import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import type { AskedRulings } from "@/lib/quiz/correction/ruling";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";
import { submitAttempt } from "@/lib/quiz/service/submit-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
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
  setUpCorrections,
} from "../support/corrections";
import { auditOf, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { insertAnswers } from "../support/many-answers";
import { ticks, TRIAL } from "../support/quiz-fixture";

describe("the correction of a key", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => setUpCorrections(database()));

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
  });
});
