import { beforeAll, describe, expect, it } from "vitest";
import { openReport } from "@/lib/analytics/service/open-report";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { runRegrade } from "@/lib/quiz/service/run-regrades";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { agree, handIn, learnerOf, makeRoom, type Room } from "../support/corrections";
import { forEachDatabase } from "../support/for-each-database";
import { TRIAL } from "../support/quiz-fixture";

const [quiz, drill] = TRIAL.quizzes;
const [question] = drill?.questions ?? [];
if (quiz === undefined || drill === undefined || question === undefined) throw new Error();
type Question = typeof question;

/** The bank with the drill's question changed. */
const bankWith = (change: Partial<Question>) => ({
  ...TRIAL,
  quizzes: [quiz, { ...drill, questions: [{ ...question, ...change }] }],
});
const choices = (change: (choice: Question["choices"][number]) => Question["choices"][number]) =>
  question.choices.map((choice) => (choice.key === "c" ? change(choice) : choice));

describe("answers to earlier versions of a question", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => {
      listenToCorrections([]);
    });

    const ask = (bank: typeof TRIAL) => seedQuizzes(database().prisma, bank);
    const answer = async (room: Room, ...ticked: readonly string[]) =>
      handIn(room, await learnerOf(room), ...ticked);
    const seen = async ({ instructor, course }: Room) => {
      const opened = await openReport(instructor, course.slug, "quiz-drill", "first");
      const item = opened?.report.items[0];
      const part = item?.keyed?.part;
      return [item?.statistics.n, part?.n, part?.right.join(""), item?.earlier];
    };

    it("say nothing of a choice that counted otherwise then, and are counted as left out", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await answer(room, "a");
      expect(await seen(room)).toEqual([2, 2, "ab", 0]);
      await ask(bankWith({ choices: choices((choice) => ({ ...choice, published: true })) }));
      expect(await seen(room)).toEqual([2, undefined, undefined, 2]);
      await answer(room, "a", "b", "c");
      expect(await seen(room)).toEqual([3, 1, "abc", 2]);
    });

    it("are left out where a choice said something else", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await ask(bankWith({ choices: choices((choice) => ({ ...choice, text: "Other words." })) }));
      await answer(room, "a", "b");
      expect(await seen(room)).toEqual([2, 1, "ab", 1]);
    });

    it("are counted where the choices and their key are the same", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await ask(bankWith({ stem: ["What holds here?"] }));
      await answer(room, "a");
      expect(await seen(room)).toEqual([2, 2, "ab", 0]);
    });

    it("are counted with those after a correction, which marks them anew", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await agree(room, { c: "true" });
      const [correction] = await listCorrections(room.course.id, "drilled");
      if (correction === undefined) throw new Error("Nothing was corrected");
      await runRegrade(correction.id);
      await answer(room, "a", "b", "c");
      expect(await seen(room)).toEqual([2, 2, "abc", 0]);
      await agree(room, { c: "either" });
      expect(await seen(room)).toEqual([2, 2, "ab", 0]);
    });
  });
});
