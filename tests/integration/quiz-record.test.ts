import { beforeAll, describe, expect, it } from "vitest";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes, type Bank } from "@/prisma/seed/seed-quizzes";
import { buildQuestion } from "../support/build-question";
import { forEachDatabase } from "../support/for-each-database";
import { begin, ticks, TRIAL } from "../support/quiz-fixture";

describe("the record of what was asked", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    const versionsOf = (questionId: string) =>
      database().prisma.questionVersion.findMany({
        where: { questionId },
        orderBy: { createdAt: "asc" },
        select: { id: true, hash: true, isCurrent: true },
      });

    const changedTrial = (stem: string, onDerive: () => void = () => undefined): Bank => ({
      quizzes: TRIAL.quizzes.map((quiz) =>
        quiz.slug === "drill"
          ? {
              ...quiz,
              questions: [buildQuestion({ id: "drilled", title: "Drilled", stem: [stem] })],
            }
          : quiz,
      ),
      deriveKey: (question, variant) => {
        onDerive();
        return TRIAL.deriveKey(question, variant);
      },
    });

    it("is the same after seeding twice, and the second time derives nothing", async () => {
      const before = await database().prisma.variant.findMany({ orderBy: { id: "asc" } });
      const derived: string[] = [];
      await seedQuizzes(database().prisma, {
        ...TRIAL,
        deriveKey: ({ id }) => {
          derived.push(id);
          return [];
        },
      });
      expect(derived).toEqual([]);
      expect(await database().prisma.variant.findMany({ orderBy: { id: "asc" } })).toEqual(before);
      expect(before.map(({ markingKey }) => markingKey)).toContainEqual(["a", "b"]);
    });

    it("keeps the old version beside a changed one, and only derives what changed", async () => {
      const [old] = await versionsOf("drilled");
      let derived = 0;
      await seedQuizzes(
        database().prisma,
        changedTrial("What holds now?", () => (derived += 1)),
      );
      expect(derived).toBe(2);
      const [kept, current, ...more] = await versionsOf("drilled");
      expect(more).toEqual([]);
      expect(kept).toEqual({ ...old, isCurrent: false });
      expect(current?.isCurrent).toBe(true);
      expect(current?.hash).not.toBe(old?.hash);
    });

    it("comes back to a version when its content comes back", async () => {
      await seedQuizzes(database().prisma, changedTrial("What holds now?"));
      await seedQuizzes(database().prisma, TRIAL);
      expect((await versionsOf("drilled")).map(({ isCurrent }) => isCurrent)).toEqual([
        true,
        false,
      ]);
    });

    it("counts a published key where there is one, and keeps the derived beside it", async () => {
      const [contested, ...others] = buildQuestion().choices;
      if (contested === undefined) throw new Error("the question has no choice");
      const choices = [{ ...contested, published: false }, ...others];
      await seedQuizzes(database().prisma, {
        ...TRIAL,
        quizzes: [
          ...TRIAL.quizzes,
          {
            slug: "contested",
            title: "Contested",
            kind: "practice",
            questions: [buildQuestion({ id: "contested", choices })],
          },
        ],
      });
      const variant = await database().prisma.variant.findFirst({
        where: { version: { questionId: "contested" } },
        select: { derivedKey: true, markingKey: true },
      });
      expect(variant).toEqual({ derivedKey: ["a", "b"], markingKey: ["b"] });
    });

    it("refuses any change to a version or a variant but which version is current", async () => {
      const { prisma } = database();
      const statements = [
        prisma.$executeRaw`UPDATE question_version SET content = '{}'`,
        prisma.$executeRaw`UPDATE question_version SET rule = 'halves'`,
        prisma.$executeRaw`UPDATE question_version SET choice_keys = '{a}'`,
        prisma.$executeRaw`DELETE FROM question_version`,
        prisma.$executeRaw`UPDATE variant SET marking_key = '{c}'`,
        prisma.$executeRaw`UPDATE variant SET parameters = '{}'`,
        prisma.$executeRaw`DELETE FROM variant`,
      ];
      for (const statement of statements) await expect(statement).rejects.toThrow(/immutable/);
    });

    it("refuses to change a submitted answer or to lower its mark, and lets it rise", async () => {
      const { prisma } = database();
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a"));
      const where = { item: { attemptId, position: 1 } };
      const update = (data: object) => prisma.response.updateMany({ where, data });
      await expect(update({ choices: ["b"] })).rejects.toThrow(/keeps its answer/);
      await expect(update({ certainty: 3 })).rejects.toThrow(/keeps its answer/);
      await expect(update({ markNumerator: 1, markDenominator: 2 })).rejects.toThrow(
        /never goes down/,
      );
      await expect(
        update({ submittedAt: null, rule: null, markNumerator: null, markDenominator: null }),
      ).rejects.toThrow(/keeps its answer/);
      expect(await update({ markNumerator: 1, markDenominator: 1 })).toEqual({ count: 1 });
    });

    it("refuses values that nothing means", async () => {
      const { prisma } = database();
      const { attemptId } = await begin();
      const { id: itemId } = await prisma.attemptItem.findFirstOrThrow({
        where: { attemptId },
        select: { id: true },
      });
      const create = (data: object) =>
        prisma.response.create({
          data: { itemId, choices: [], ...data },
          select: { itemId: true },
        });
      await expect(create({ certainty: 4 })).rejects.toThrow();
      await expect(create({ guess: 1.5 })).rejects.toThrow();
      await expect(create({ submittedAt: new Date(0) })).rejects.toThrow();
      expect(await prisma.response.count({ where: { itemId } })).toBe(0);
    });
  });
});
