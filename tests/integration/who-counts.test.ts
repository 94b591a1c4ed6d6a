import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { exportReport } from "@/lib/analytics/service/export-report";
import { getStuck } from "@/lib/analytics/service/get-stuck";
import { listReports } from "@/lib/analytics/service/list-reports";
import { createPglite, pgliteDatabase } from "@/lib/platform/pglite-home";
import { migrate } from "@/lib/platform/migrate";
import { readMigrations } from "@/lib/platform/migration-history";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { prepareDemo } from "@/lib/courses/service/enter-demo";
import { leaveCourse, manageMember } from "@/lib/courses/service/manage-member";
import { type Guest, type Member, VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { adoptGuest } from "@/lib/quiz/service/adopt-guest";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { again, signedIn } from "../support/course-people";
import { ask } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { signedInAs } from "../support/people";
import { somebody, ticks, TRIAL } from "../support/quiz-fixture";

describe("what counts as a learner's", () => {
  forEachDatabase("migrated", () => {
    beforeAll(() => seedQuizzes(db(), TRIAL));

    const answer = async (actor: Guest | Member): Promise<void> => {
      const started = await startAttempt(actor, OPEN_COURSE, "trial");
      if (started.kind !== "started") throw new Error(`The attempt was ${started.kind}`);
      for (const position of [1, 2]) {
        await submitItem(actor, started.attemptId, position, ticks("c"));
      }
    };

    /** Finished attempts in the report of the open course, lines of its export and names of who seems stuck. */
    const shown = async () => {
      const teacher = await signedIn({ name: "Ida", roles: { [OPEN_COURSE.id]: "instructor" } });
      const { slug } = OPEN_COURSE;
      const report = (await listReports(teacher, slug))?.reports.find(
        ({ source }) => source === "quiz-trial",
      );
      const wish = { format: "csv", names: false } as const;
      const outcome = await exportReport(teacher, slug, "quiz-trial", wish);
      if (outcome.kind !== "pieces") throw new Error(`The export was ${outcome.kind}`);
      let text = "";
      for await (const piece of outcome.pieces) text += piece;
      const stuck = await getStuck(teacher, slug, undefined, {
        now: () => new Date(Date.now() + 5 * 24 * 60 * 60 * 1000),
      });
      return {
        finished: (report?.finished ?? 0) + (report?.again ?? 0),
        lines: parse(text, { columns: true }).length,
        stuck: stuck?.learners.map(({ name }) => name).sort(),
      };
    };

    /** What is shown more than before once something has happened. */
    const added = async (happens: () => Promise<unknown>) => {
      const before = await shown();
      await happens();
      const after = await shown();
      return {
        finished: after.finished - before.finished,
        lines: after.lines - before.lines,
        stuck: after.stuck?.filter((name) => before.stuck?.includes(name) !== true),
      };
    };
    const NOTHING = { finished: 0, lines: 0, stuck: [] };
    const inRole = (role: "learner" | "mentor", name: string) =>
      signedIn({ name, roles: { [OPEN_COURSE.id]: role } });

    it("is what guests, learners of the course and people with an account answer in an open one", async () => {
      const learner = await inRole("learner", "Lea");
      expect(
        await added(async () => {
          await answer(somebody());
          await answer(await signedIn({ name: "Pia" }));
          for (let time = 0; time < 3; time += 1) await answer(learner);
          await startAttempt(await inRole("learner", "Olga"), OPEN_COURSE, "trial");
        }),
      ).toEqual({ finished: 5, lines: 10, stuck: ["Lea", "Olga"] });
    });

    it("is nothing of who teaches, while she does and after she has left", async () => {
      const mentor = await inRole("mentor", "Mia");
      const removed = await inRole("mentor", "Max");
      const administrator = await signedIn({ isAdministrator: true });
      const { slug } = OPEN_COURSE;
      expect(
        await added(async () => {
          for (const actor of [mentor, removed]) await answer(actor);
          expect(await leaveCourse(mentor, slug)).toBe("changed");
          expect(await manageMember(administrator, slug, removed.participantId, null)).toBe(
            "changed",
          );
        }),
      ).toEqual(NOTHING);
      // She knows the keys as a passer-by, too.
      expect(await added(async () => answer(await again(mentor.sessionId)))).toEqual(NOTHING);
    });

    it("is no more what a learner has answered who comes to teach", async () => {
      const learner = await inRole("learner", "Lin");
      await answer(learner);
      await answer(learner);
      const { slug } = OPEN_COURSE;
      const administrator = await signedIn({ isAdministrator: true });
      const become = (role: "learner" | "mentor" | null) =>
        manageMember(administrator, slug, learner.participantId, role);
      expect(await added(() => become("mentor"))).toMatchObject({ finished: -2, lines: -4 });
      expect(await added(() => become(null))).toEqual(NOTHING);
    });

    it("is what somebody begins once she is made a learner, and nothing that she began before", async () => {
      const mentor = await inRole("mentor", "Mo");
      await answer(mentor);
      const administrator = await signedIn({ isAdministrator: true });
      const { slug } = OPEN_COURSE;
      const toLearner = () => manageMember(administrator, slug, mentor.participantId, "learner");
      expect(await added(toLearner)).toEqual(NOTHING);
      expect(await added(async () => answer(await again(mentor.sessionId)))).toMatchObject({
        finished: 1,
        lines: 2,
      });
    });

    it("is nothing of a guest who turns out to teach, however long ago", async () => {
      const mentor = await inRole("mentor", "Mara");
      const guests = [somebody(), somebody()];
      for (const guest of guests) await answer(guest);
      const signIn = (guest: Guest | undefined) =>
        adoptGuest({
          userId: mentor.participantId,
          email: "mara@example.org",
          emailVerified: true,
          guestId: guest?.participantId ?? null,
        });
      expect(await added(() => signIn(guests[0]))).toMatchObject({ finished: -1, lines: -2 });
      await leaveCourse(mentor, OPEN_COURSE.slug);
      expect(await added(() => signIn(guests[1]))).toMatchObject({ finished: -1, lines: -2 });
    });

    it("is nothing of an administrator, nor of who becomes one", async () => {
      const learner = await inRole("learner", "Ada");
      const { participantId: id } = learner;
      await answer(learner);
      const become = (isAdministrator: boolean) =>
        db().user.update({ where: { id }, data: { isAdministrator } });
      expect(await added(() => become(true))).toMatchObject({ finished: -1, lines: -2 });
      expect(
        await added(async () => {
          for (let time = 0; time < 3; time += 1) await answer(await again(learner.sessionId));
          await ask(await again(learner.sessionId), OPEN_COURSE.slug);
        }),
      ).toEqual(NOTHING);
      expect(await added(() => become(false))).toMatchObject({ finished: 0, lines: 0 });
    });

    it("is nothing of an account of the demonstration, nor of what becomes one", async () => {
      const demo = await signedInAs((await prepareDemo(VISITOR, "learner")) ?? "");
      expect(
        await added(async () => {
          for (let time = 0; time < 3; time += 1) await answer(demo);
          await ask(demo, OPEN_COURSE.slug);
        }),
      ).toEqual(NOTHING);
      const learner = await inRole("learner", "Dora");
      await answer(learner);
      const data = { isDemo: true };
      const becomes = () => db().user.update({ where: { id: learner.participantId }, data });
      expect(await added(becomes)).toMatchObject({ finished: -1, lines: -2 });
    });

    it("is decided right when somebody comes to teach in the moment in which she begins", async () => {
      const begun: string[] = [];
      for (let time = 0; time < 10; time += 1) {
        const learner = await inRole("learner", `Race ${String(time)}`);
        const where = {
          courseId_userId: { courseId: OPEN_COURSE.id, userId: learner.participantId },
        };
        const [outcome] = await Promise.all([
          startAttempt(learner, OPEN_COURSE, "trial"),
          db().membership.update({ where, data: { role: "mentor" } }),
        ]);
        if (outcome.kind === "started") begun.push(outcome.attemptId);
      }
      expect(begun).toHaveLength(10);
      const where = { id: { in: begun }, isCounted: true };
      expect(await db().attempt.count({ where })).toBe(0);
    });
  });
});

describe("what was answered before it was written down whose counts", () => {
  it("is told by who teaches and by what the log says of who did", async () => {
    const lite = await createPglite();
    const database = pgliteDatabase(lite);
    const all = readMigrations();
    const before = all.filter(({ name }) => name < "20261127134734");
    expect(before.length).toBeLessThan(all.length);
    await migrate(database, before);
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
    const course = OPEN_COURSE.id;
    await lite.exec(`
      INSERT INTO quiz (slug, title, kind, position) VALUES ('z', 'Z', 'course', 1);
      INSERT INTO person (id, name, email, is_administrator, is_demo)
      SELECT ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'P', n || '@example.org', n = 5, n = 6
      FROM generate_series(2, 7) n;
      INSERT INTO participant (id)
      SELECT ('00000000-0000-4000-8000-00000000000' || n)::uuid FROM generate_series(1, 7) n WHERE n <> 7;
      INSERT INTO membership (course_id, user_id, role) VALUES
        ('${course}', '${id(2)}', 'learner'), ('${course}', '${id(3)}', 'learner'),
        ('${course}', '${id(7)}', 'mentor');
      -- 3 taught until noon and is a learner since; 4 taught and left.
      INSERT INTO audit_entry (id, at, action, subject_id, course_id, details) VALUES
        (gen_random_uuid(), '2026-11-01T12:00Z', 'member.role-changed', '${id(3)}', '${course}',
          '{"from": "mentor", "to": "learner"}'),
        (gen_random_uuid(), '2026-11-01T12:00Z', 'member.left', '${id(4)}', '${course}',
          '{"role": "instructor"}'),
        (gen_random_uuid(), '2026-11-01T12:00Z', 'member.left', '${id(2)}', '${course}',
          '{"role": "learner"}');
      INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, started_at, submitted_at, open_items)
      SELECT gen_random_uuid(), p.id, '${course}', 'z', n, '2026-11-01T10:00Z'::timestamptz + n * interval '1 hour',
        now(), 0
      FROM participant p, unnest(ARRAY[1, 3]) n;`);
    await migrate(database);
    const rows = await database.prisma.attempt.findMany({
      where: { isCounted: true },
      orderBy: [{ participantId: "asc" }, { number: "asc" }],
      select: { participantId: true, number: true },
    });
    expect(rows.map(({ participantId, number }) => [participantId, number])).toEqual([
      [id(1), 1],
      [id(1), 3],
      [id(2), 1],
      [id(2), 3],
      [id(3), 3],
    ]);
    const taught = await database.prisma.participant.findMany({
      where: { taughtCourseIds: { has: course } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    expect(taught.map((one) => one.id)).toEqual([id(3), id(4), id(7)]);
    await database.close();
  });
});
