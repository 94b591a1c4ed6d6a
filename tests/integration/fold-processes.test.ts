import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { exportFigures } from "@/lib/analytics/service/export-figures";
import { exportMisconceptions } from "@/lib/analytics/service/export-misconceptions";
import { fold } from "@/lib/analytics/service/fold";
import { openReport } from "@/lib/analytics/service/open-report";
import type { Member } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase } from "@/lib/platform/db";
import { openPostgres } from "@/lib/platform/postgres-home";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse, signedIn } from "../support/course-people";
import { createDatabase } from "../support/create-database";
import { deadLine } from "../support/dead-line";
import { insertAnswers } from "../support/many-answers";
import { TRIAL } from "../support/quiz-fixture";
import { runCounter } from "../support/run-counter";
import { storedCells } from "../support/stored-cells";

// PGlite belongs to one process: without a server there is nothing that several could count on.
const server = inject("postgresUrl");

describe.skipIf(server === undefined)("counting in several processes on one PostgreSQL", () => {
  let url = "";
  let ours: Database;
  let theirs: Database;
  let course: Awaited<ReturnType<typeof makeCourse>>;
  let mentor: Member;

  beforeAll(async () => {
    const name = `test_${randomUUID().replaceAll("-", "")}`;
    url = await createDatabase(server ?? "", name, "residual_migrated");
    ours = await openPostgres(url);
    theirs = await openPostgres(url);
    adoptDatabase(ours);
    await seedQuizzes(ours.prisma, TRIAL);
    course = await makeCourse();
    mentor = await signedIn({ roles: { [course.id]: "mentor" } });
  });

  afterAll(async () => {
    adoptDatabase(undefined);
    await ours.close();
    await theirs.close();
  });

  const report = async () => {
    const opened = await openReport(mentor, course.slug, "quiz-drill", "first");
    if (opened === null) throw new Error("There is no report");
    return {
      isComplete: opened.isComplete,
      begun: opened.report.begun.reduce((sum, { count }) => sum + count, 0),
    };
  };

  /** Holds what a fold of another process holds for as long as the work takes. */
  const whileTheyCount = async <T>(work: (end: () => void) => Promise<T>): Promise<T> => {
    let end: () => void = () => undefined;
    const ending = new Promise<void>((resolve) => {
      end = resolve;
    });
    let counting: Promise<void> | undefined;
    await new Promise<void>((resolve) => {
      counting = theirs.prisma.$transaction(
        async (transaction) => {
          await transaction.$executeRaw`SELECT pg_advisory_xact_lock(1718578276)`;
          resolve();
          await ending;
        },
        { timeout: 60_000 },
      );
    });
    try {
      return await work(end);
    } finally {
      end();
      await counting;
    }
  };

  it("leaves connections for everything else while thirty reports wait for another process", async () => {
    await insertAnswers(course.id, 20);
    const reports = await whileTheyCount(async (end) => {
      const asked = Array.from({ length: 30 }, report);
      // More than the pool has, and each is answered while the reports wait.
      const others = Array.from({ length: 40 }, () => ours.prisma.quiz.count());
      expect(await Promise.all(others)).toEqual(others.map(() => 2));
      end();
      return Promise.all(asked);
    });
    // Whoever waited long enough has it all, and nobody takes a part for it.
    for (const { isComplete, begun } of reports) {
      if (isComplete) expect(begun).toBe(20);
    }
    expect(await report()).toEqual({ isComplete: true, begun: 20 });
  }, 60_000);

  it("is not done where another process is at it: the report says that more is being counted", async () => {
    await insertAnswers(course.id, 5);
    await whileTheyCount(async () => {
      expect(await fold(Number.POSITIVE_INFINITY, 100)).toBe(false);
      expect(await report()).toEqual({ isComplete: false, begun: 20 });
      const wish = { attempts: "first", groups: {}, table: "class" } as const;
      for (const exported of [
        await exportFigures(mentor, course.slug, "quiz-drill", wish),
        await exportMisconceptions(mentor, course.slug, "json"),
      ]) {
        const name = exported.kind === "pieces" ? exported.fileName : exported.kind;
        expect(name).toMatch(/-so-far\.(csv|json)$/u);
      }
    });
    expect(await report()).toEqual({ isComplete: true, begun: 25 });
  }, 60_000);

  it("is done where nothing is queued, whoever holds the lock", async () => {
    expect(await whileTheyCount(() => fold())).toBe(true);
  });

  it("is waited for no longer than some seconds where it hangs, and the next to ask begins anew", async () => {
    const before = (await report()).begun;
    await insertAnswers(course.id, 5);
    let end: () => void = () => undefined;
    const ending = new Promise<void>((resolve) => {
      end = resolve;
    });
    // Whatever is counted of an attempt cannot be read while this goes on.
    const holding = theirs.prisma.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`LOCK TABLE folded_attempt IN ACCESS EXCLUSIVE MODE`;
        expect(await report()).toEqual({ isComplete: false, begun: before });
        // A second one, whose turn comes after the first was given up.
        expect(await Promise.all([fold(), fold()])).toEqual([false, false]);
        await ending;
      },
      { timeout: 60_000 },
    );
    end();
    await holding;
    await expect.poll(fold, { timeout: 20_000 }).toBe(true);
    expect(await report()).toEqual({ isComplete: true, begun: before + 5 });
  }, 60_000);

  it("is done by the next to ask where a connection dies without a word in the middle of it", async () => {
    const before = (await report()).begun;
    await insertAnswers(course.id, 5);
    const line = await deadLine(url, "pg_try_advisory_xact_lock");
    const far = await openPostgres(line.url);
    try {
      adoptDatabase(far);
      expect(await fold()).toBe(false);
      expect(line.isDead()).toBe(true);
      adoptDatabase(ours);
      // The server waits for some seconds for whoever holds what only one may hold, and then ends it.
      await expect.poll(fold, { timeout: 30_000 }).toBe(true);
      expect(await report()).toEqual({ isComplete: true, begun: before + 5 });
    } finally {
      adoptDatabase(ours);
      line.close();
      await far.close();
    }
  }, 60_000);

  it("counts each attempt once, however many processes count at once", async () => {
    await insertAnswers(course.id, 1200);
    const said = await Promise.all([runCounter(url), runCounter(url), fold(), fold()]);
    expect(said.every((done) => typeof done === "boolean")).toBe(true);
    expect(await fold()).toBe(true);
    expect(await report()).toEqual({ isComplete: true, begun: 1235 });
    const counted = await stored();
    await ours.prisma.cubeCell.deleteMany();
    await ours.prisma.foldedAttempt.deleteMany();
    await ours.prisma.$executeRaw`INSERT INTO changed_attempt (attempt_id) SELECT id FROM attempt`;
    await fold();
    expect(await stored()).toEqual(counted);
  }, 120_000);

  const stored = async () =>
    (await storedCells({ courseId: course.id, source: "quiz-drill" }))
      .map((cell) => JSON.stringify(Object.entries(cell).sort()))
      .sort();
});
