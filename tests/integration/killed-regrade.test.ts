import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, inject, it } from "vitest";
import { z } from "zod";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase, db } from "@/lib/platform/db";
import { migrate } from "@/lib/platform/migrate";
import { openPglite } from "@/lib/platform/pglite-home";
import { openPostgres } from "@/lib/platform/postgres-home";
import { planCorrection } from "@/lib/quiz/correction/plan-correction";
import { listAnswerGroups } from "@/lib/quiz/store/answer-groups";
import { findVersionInForce } from "@/lib/quiz/store/version-in-force";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { agree, makeRoom, newest, previewed, revert, type Room } from "../support/corrections";
import { createDatabase } from "../support/create-database";
import { insertAnswers } from "../support/many-answers";
import { TRIAL } from "../support/quiz-fixture";
import { runRegrader } from "../support/run-regrader";

const ANSWERS = 3000;
const LEARNERS = 300;
const RULINGS = { b: "either", c: "void", d: "true" } as const;

/** A database that outlives the processes that open it. */
interface Home {
  readonly env: Readonly<Record<string, string>>;
  readonly open: () => Promise<Database>;
}

const answerRow = z.object({
  itemId: z.uuid(),
  position: z.int(),
  choices: z.array(z.string()),
  numerator: z.int(),
  denominator: z.int(),
});

/** Every answer of a course with its mark. */
async function answersOf({ course }: Room) {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT r.item_id AS "itemId", v.position, r.choices, r.mark_numerator AS numerator,
      r.mark_denominator AS denominator
    FROM response r JOIN attempt_item i ON i.id = r.item_id JOIN variant v ON v.id = i.variant_id
    JOIN attempt a ON a.id = i.attempt_id
    WHERE a.course_id = ${course.id}::uuid ORDER BY 1`;
  return z.array(answerRow).parse(rows);
}

const marksOf = async (room: Room) =>
  (await answersOf(room)).map(
    ({ itemId, numerator, denominator }) =>
      [itemId, `${String(numerator)}/${String(denominator)}`] as const,
  );

/** Makes accounts of some guests, each with three of the attempts. */
async function makeLearners({ course }: Room): Promise<void> {
  await db().$executeRaw`
    WITH numbered AS (
      SELECT id, participant_id, row_number() OVER (ORDER BY id) - 1 AS n FROM attempt
      WHERE course_id = ${course.id}::uuid
    ), made AS (
      INSERT INTO person (id, name, email, email_verified, updated_at)
      SELECT participant_id, 'A learner', participant_id || '@example.org', true, now()
      FROM numbered WHERE n % 3 = 0 AND n < ${3 * LEARNERS}::int
    )
    UPDATE attempt SET participant_id = first.participant_id, number = 1 + numbered.n % 3
    FROM numbered JOIN numbered AS first ON first.n = numbered.n - numbered.n % 3
    WHERE attempt.id = numbered.id AND numbered.n < ${3 * LEARNERS}::int`;
}

/** What the preview shows is to become of every mark. */
async function planned({ course }: Room) {
  const version = await findVersionInForce(course.id, "drilled", undefined);
  if (version === null) throw new Error("There is nothing to correct");
  const of = { courseId: course.id, bankVersionId: version.bankVersionId };
  return planCorrection(version, await listAnswerGroups(of), RULINGS);
}

const linesOf = (correctionId: string, kind: string) =>
  db().notification.groupBy({
    by: ["userId"],
    orderBy: { userId: "asc" },
    where: { correctionId, kind },
    _count: true,
  });

describe("a regrade whose process is killed in the middle of it", () => {
  let opened: Database | undefined;
  const open = async (home: Home) => {
    opened = await home.open();
    adoptDatabase(opened);
  };
  const close = async () => {
    adoptDatabase(undefined);
    await opened?.close();
    opened = undefined;
  };
  afterEach(close);

  const goesOn = async (home: Home) => {
    /** Runs a process that is killed, and one that is not; between them it is looked at what is there. */
    const killed = async (between: () => Promise<void>) => {
      await close();
      expect(await runRegrader(home.env, 4)).toBe("SIGKILL");
      await open(home);
      await between();
      await close();
      expect(await runRegrader(home.env)).toBe(0);
      await open(home);
    };
    await open(home);
    if (opened === undefined) throw new Error("There is no database");
    await migrate(opened);
    await seedQuizzes(db(), TRIAL);
    const room = await makeRoom();
    await insertAnswers(room.course.id, ANSWERS);
    await makeLearners(room);
    const before = await answersOf(room);
    const preview = await previewed(room, RULINGS);
    const plan = await planned(room);
    expect(plan.fingerprint).toBe(preview.fingerprint);
    expect(preview.moved).toBeGreaterThan(ANSWERS / 2);
    const to = new Map(
      plan.moves.map(({ position, choices, mark, to }) => [
        `${String(position)} ${choices.join()} ${String(mark.numerator)}/${String(mark.denominator)}`,
        `${String(to.numerator)}/${String(to.denominator)}`,
      ]),
    );
    const expected = before.map(({ itemId, position, choices, numerator, denominator }) => {
      const mark = `${String(numerator)}/${String(denominator)}`;
      return [itemId, to.get(`${String(position)} ${choices.join()} ${mark}`) ?? mark];
    });
    const first = await marksOf(room);
    expect(expected.filter(([, mark], index) => mark !== first[index]?.[1])).toHaveLength(
      preview.moved,
    );
    expect(await agree(room, RULINGS)).toBe("applied");
    const { id } = await newest(room);

    await killed(async () => {
      const { state, done, moved } = await newest(room);
      expect(state).toBe("running");
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(ANSWERS);
      expect(await db().regrade.count({ where: { correctionId: id } })).toBe(moved);
      expect(await linesOf(id, "key-corrected")).toEqual([]);
    });
    expect(await newest(room)).toMatchObject({
      state: "done",
      done: ANSWERS,
      moved: preview.moved,
    });
    expect(await marksOf(room)).toEqual(expected);
    // One row an answer that moved: its key allows no second, and no other answer has one.
    const rows = await db().regrade.findMany({ where: { correctionId: id } });
    const movedItems = expected.flatMap(([item, mark], index) =>
      mark === first[index]?.[1] ? [] : [item],
    );
    expect(rows.map(({ itemId }) => itemId).toSorted()).toEqual(movedItems.toSorted());
    const told = await linesOf(id, "key-corrected");
    expect(told).toHaveLength(LEARNERS);
    expect(told.every(({ _count }) => _count === 1)).toBe(true);

    expect(await revert(room)).toBe("reverted");
    await killed(async () => {
      expect((await newest(room)).state).toBe("reverting");
      expect(await linesOf(id, "correction-withdrawn")).toEqual([]);
    });
    expect((await newest(room)).state).toBe("reverted");
    expect(await marksOf(room)).toEqual(first);
    const toldAgain = await linesOf(id, "correction-withdrawn");
    expect(toldAgain).toHaveLength(LEARNERS);
    expect(toldAgain.every(({ _count }) => _count === 1)).toBe(true);
    expect(await linesOf(id, "key-corrected")).toEqual(told);
  };

  it("goes on where it was when a server starts again, moves each mark and tells each learner once, on PGlite in a folder", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-killed-"));
    try {
      await goesOn({ env: { RESIDUAL_DATA: folder }, open: () => openPglite(folder) });
    } finally {
      await close();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);

  const server = inject("postgresUrl");
  it.skipIf(server === undefined)(
    "does so on PostgreSQL",
    async () => {
      const name = `killed_${randomUUID().replaceAll("-", "")}`;
      const url = await createDatabase(server ?? "", name, "residual_migrated");
      await goesOn({ env: { DATABASE_URL: url }, open: () => openPostgres(url) });
    },
    240_000,
  );
});
