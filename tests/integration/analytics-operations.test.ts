import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { CellPlace } from "@/lib/analytics/delta";
import { fold } from "@/lib/analytics/service/fold";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { makeClassAtWork } from "../support/class-at-work";
import { cellText, countPlainly } from "../support/count-plainly";
import { DEEDS, drawing } from "../support/drawing";
import { TRIAL } from "../support/quiz-fixture";
import { storedCells } from "../support/stored-cells";

const LEARNERS = 40;
/** A statement takes four times as long on PGlite. */
const OPERATIONS = { postgresql: 10_000, pglite: 2_000 };

/** Through the services that pages call, which take many statements each. */
const DEEDS_DONE = { postgresql: 700, pglite: 400 };

forEachDatabase("migrated", (database) => {
  beforeAll(() => seedQuizzes(database().prisma, TRIAL));

  it("gives the same counts one by one and all at once, after thousands of operations", async () => {
    const { prisma, kind: home } = database();
    const { draw } = drawing(20261127);
    const place = { courseId: (await makeCourse()).id, source: "quiz-trial" };
    const slots = await prisma.quizQuestion.findMany({
      where: { quizSlug: "trial" },
      select: {
        position: true,
        question: { select: { versions: { select: { variants: { select: { id: true } } } } } },
      },
    });
    const variantsAt = slots.map(({ position, question }) => ({
      position,
      variantIds: question.versions.flatMap(({ variants }) => variants.map(({ id }) => id)),
    }));
    const learners = Array.from({ length: LEARNERS }, () => ({ id: randomUUID(), attempts: 0 }));

    const begin = async (learner: { id: string; attempts: number }): Promise<string> => {
      const id = randomUUID();
      const number = (learner.attempts += 1);
      const items = variantsAt.map(({ position, variantIds }) => ({
        position,
        variantId: variantIds[draw(variantIds.length)] ?? "",
      }));
      await prisma.$executeRaw`
        INSERT INTO participant (id) VALUES (${learner.id}::uuid) ON CONFLICT DO NOTHING`;
      await prisma.$executeRaw`
        WITH made AS (
          INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items)
          VALUES (${id}::uuid, ${learner.id}::uuid, ${place.courseId}::uuid, 'trial', ${number}::int,
            ${items.length}::int)
        )
        INSERT INTO attempt_item (id, attempt_id, position, variant_id)
        SELECT gen_random_uuid(), ${id}::uuid, position, "variantId"
        FROM json_to_recordset(${JSON.stringify(items)}::json) AS i (position int, "variantId" uuid)`;
      return id;
    };
    const finish = async (attemptId: string): Promise<void> => {
      const answers = variantsAt.map(({ position }) => ({
        position,
        choices: ["a", "b", "c"].filter(() => draw(2) === 1),
        certainty: draw(5) === 4 ? null : draw(4),
        numerator: draw(5),
        seconds: 1 + draw(600),
      }));
      await prisma.$executeRaw`
        INSERT INTO response (item_id, choices, certainty, submitted_at, rule, mark_numerator,
          mark_denominator)
        SELECT i.id, ARRAY(SELECT json_array_elements_text(n.choices)), n.certainty,
          now() + make_interval(secs => n.seconds), 'each-answer', n.numerator, 4
        FROM json_to_recordset(${JSON.stringify(answers)}::json)
          AS n (position int, choices json, certainty int, numerator int, seconds int)
        JOIN attempt_item i ON i.attempt_id = ${attemptId}::uuid AND i.position = n.position`;
      await prisma.$executeRaw`
        UPDATE attempt SET open_items = 0, submitted_at = now() + interval '700 s'
        WHERE id = ${attemptId}::uuid`;
    };
    const open = new Map<string, string>();
    const questionIds = (
      await prisma.quizQuestion.findMany({
        where: { quizSlug: "trial" },
        select: { questionId: true },
      })
    ).map(({ questionId }) => questionId);

    /** An explanation of one of her answers is opened, before or after she answers again. */
    const review = (learnerId: string, operation: number) => prisma.$executeRaw`
      UPDATE response SET reviewed_at = now() + make_interval(secs => ${draw(1300)}::int)
      WHERE reviewed_at IS NULL AND item_id = (
        SELECT i.id FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
        WHERE a.participant_id = ${learnerId}::uuid AND a.submitted_at IS NOT NULL
        ORDER BY md5(i.id::text || ${String(operation)}) LIMIT 1)`;
    /** She asks about a question, by name or without, before her answer or after it. */
    const askAbout = async (learnerId: string): Promise<void> => {
      const [threadId, question] = [randomUUID(), questionIds[draw(questionIds.length)] ?? ""];
      await prisma.$executeRaw`
        INSERT INTO person (id, name, email) VALUES (${learnerId}::uuid, 'L', ${`${learnerId}@example.org`})
        ON CONFLICT DO NOTHING`;
      await prisma.$executeRaw`
        INSERT INTO thread (id, course_id, kind, title, question_id, author_id)
        VALUES (${threadId}::uuid, ${place.courseId}::uuid, 'question', 'Why?', ${question},
          ${learnerId}::uuid)`;
      await prisma.$executeRaw`
        INSERT INTO post (id, thread_id, number, path, author_id, author_role, is_anonymous, text,
          plain, created_at)
        VALUES (gen_random_uuid(), ${threadId}::uuid, 1, '{}', ${learnerId}::uuid, 'learner',
          ${draw(3) === 0}::bool, '', '', now() + make_interval(secs => ${draw(1300)}::int))`;
    };
    /** A thread comes to be about another question, or goes; a post is deleted, or brought back. */
    const changeTalk = (learnerId: string) => {
      switch (draw(3)) {
        case 0:
          return prisma.$executeRaw`
            UPDATE thread SET question_id = ${questionIds[draw(questionIds.length)] ?? ""}
            WHERE author_id = ${learnerId}::uuid`;
        case 1:
          return prisma.$executeRaw`
            UPDATE post SET deleted_at = CASE WHEN deleted_at IS NULL THEN now() END
            WHERE author_id = ${learnerId}::uuid`;
        default:
          return prisma.$executeRaw`
            DELETE FROM thread WHERE id = (
              SELECT id FROM thread WHERE author_id = ${learnerId}::uuid ORDER BY id LIMIT 1)`;
      }
    };

    const done = {
      begun: 0,
      finished: 0,
      regraded: 0,
      reviewed: 0,
      asked: 0,
      changed: 0,
      erased: 0,
    };
    for (let operation = 0; operation < OPERATIONS[home]; operation += 1) {
      const learner = learners[draw(LEARNERS)];
      if (learner === undefined) throw new Error("no learner");
      const attemptId = open.get(learner.id);
      const kind = draw(26);
      if (kind < 9 && attemptId === undefined) {
        open.set(learner.id, await begin(learner));
        done.begun += 1;
      } else if (kind < 17 && attemptId !== undefined) {
        await finish(attemptId);
        open.delete(learner.id);
        done.finished += 1;
      } else if (kind < 19) {
        // A mark rises, of whichever answer comes first.
        done.regraded += await prisma.$executeRaw`
          UPDATE response SET mark_numerator = mark_numerator + 1
          WHERE mark_numerator < 4 AND item_id = (
            SELECT i.id FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
            WHERE a.participant_id = ${learner.id}::uuid AND a.submitted_at IS NOT NULL
            ORDER BY md5(i.id::text || ${String(operation)}) LIMIT 1)`;
      } else if (kind >= 20 && kind < 23) {
        done.reviewed += await review(learner.id, operation);
      } else if (kind === 23 || kind === 24) {
        await askAbout(learner.id);
        done.asked += 1;
      } else if (kind === 25) {
        done.changed += await changeTalk(learner.id);
      } else if (kind === 19 && draw(2) === 0) {
        if (draw(2) === 0)
          await prisma.$executeRaw`DELETE FROM person WHERE id = ${learner.id}::uuid`;
        done.erased += await prisma.$executeRaw`
          DELETE FROM attempt WHERE participant_id = ${learner.id}::uuid`;
        open.delete(learner.id);
        Object.assign(learner, { id: randomUUID(), attempts: 0 });
      }
      if (draw(60) === 0) await fold();
    }
    for (const count of Object.values(done)) {
      expect(count).toBeGreaterThan(OPERATIONS[home] / 200);
    }
    await fold();
    const oneByOne = await stored(place);
    expect(oneByOne.length).toBeGreaterThan(100);
    for (const way of ["opened", "unopened", "right", "wrong", "none", "talked", "silent"]) {
      expect(oneByOne.some((cell) => cell.startsWith("flow") && cell.includes(way))).toBe(true);
    }
    expect(oneByOne).toEqual(await countPlainly(prisma, place, () => true));
    expect(await allAtOnce(place)).toEqual(oneByOne);
  }, 240_000);

  it("is what a plain count of the records gives, after hundreds of operations of a class at work", async () => {
    const { prisma, kind: home } = database();
    const chance = drawing(27112026);
    const { act, counts, deeds } = await makeClassAtWork(chance);
    for (let done = 0; done < DEEDS_DONE[home]; done += 1) {
      await act();
      if (chance.draw(12) === 0) await fold();
    }
    await fold();
    expect(DEEDS.filter((deed) => !deeds.has(deed))).toEqual([]);
    for (const source of ["quiz-trial", "quiz-drill"]) {
      const place = { courseId: OPEN_COURSE.id, source };
      const counted = await stored(place);
      expect(counted.length).toBeGreaterThan(50);
      expect(counted).toEqual(await countPlainly(prisma, place, counts));
      expect(await allAtOnce(place)).toEqual(counted);
    }
  }, 240_000);

  const stored = async (place: CellPlace) =>
    (await storedCells(place)).map((cell) => `${cellText(cell)} = ${String(cell.count)}`).sort();

  /** The same counts when all attempts are counted anew. */
  const allAtOnce = async (place: CellPlace) => {
    const { prisma } = database();
    await prisma.cubeCell.deleteMany();
    await prisma.foldedAttempt.deleteMany();
    await prisma.$executeRaw`INSERT INTO changed_attempt (attempt_id) SELECT id FROM attempt`;
    await fold();
    return stored(place);
  };
});
