import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { purge } from "@/lib/commands/purge";
import { NOTHING_DONE } from "@/lib/courses/roster/roster-import";
import { db } from "@/lib/platform/db";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

const NOW = new Date(Date.UTC(2026, 5, 15, 12));
const clock = { now: () => NOW };
const HOUR = 60 * 60 * 1000;
/** So many hours from now, or before it. */
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const WEEK = 7 * 24;

describe("the daily purge", () => {
  forEachDatabase("migrated", () => {
    it("takes away sessions, links and counts of tries that have run out, and no others", async () => {
      const { participantId: userId, sessionId } = await signedIn();
      const keys: string[] = [];
      for (const expiresAt of [at(-1), at(1)]) {
        const key = randomUUID();
        keys.push(key);
        await db().session.create({
          data: { userId, token: key, expiresAt, ipAddress: "192.0.2.1", userAgent: "Firefox" },
        });
        await db().verification.create({ data: { identifier: key, value: "x", expiresAt } });
        await db().rateLimit.create({ data: { key, points: 1, expire: expiresAt } });
      }
      await purge(clock);
      const fresh = keys[1];
      const sessions = await db().session.findMany({
        where: { userId, id: { not: sessionId } },
        select: { token: true },
      });
      expect(sessions).toEqual([{ token: fresh }]);
      const links = { where: { identifier: { in: keys } }, select: { identifier: true } };
      expect(await db().verification.findMany(links)).toEqual([{ identifier: fresh }]);
      const tries = { where: { key: { in: keys } }, select: { key: true } };
      expect(await db().rateLimit.findMany(tries)).toEqual([{ key: fresh }]);
    });

    it("takes away mails of the mailbox after a week", async () => {
      for (const [subject, sentAt] of [
        ["old", at(-WEEK - 1)],
        ["new", at(-WEEK + 1)],
      ] as const) {
        await db().mail.create({ data: { to: "ada@example.org", subject, text: "", sentAt } });
      }
      await purge(clock);
      expect(await db().mail.findMany({ select: { subject: true } })).toEqual([{ subject: "new" }]);
    });

    it("takes away accounts that nobody confirmed for a week, with a line in the log each", async () => {
      const account = async (createdAt: Date, more: object = {}) => {
        const id = randomUUID();
        const data = { id, name: "Ada", email: `${id}@example.org`, createdAt, ...more };
        await db().user.create({ data });
        await db().account.create({
          data: { userId: id, providerId: "credential", accountId: id, password: "x" },
        });
        return id;
      };
      const old = await account(at(-WEEK - 1));
      const inUse = await account(at(-WEEK - 1));
      const { id: courseId } = await makeCourse();
      await db().membership.create({ data: { courseId, userId: inUse, role: "learner" } });
      const linked = await account(at(-WEEK - 1));
      await db().account.create({
        data: { userId: linked, providerId: "university", accountId: linked },
      });
      const kept = [
        inUse,
        linked,
        await account(at(-WEEK + 1)),
        await account(at(-WEEK - 1), { emailVerified: true }),
        await account(at(-WEEK - 1), { isDemo: true }),
        await account(at(-WEEK - 1), { isAdministrator: true }),
      ];
      await purge(clock);
      const left = { where: { id: { in: [old, ...kept] } }, select: { id: true } };
      expect((await db().user.findMany(left)).map(({ id }) => id).sort()).toEqual(kept.sort());
      const log = { where: { subjectId: { in: [old, ...kept] } } };
      expect(await db().auditEntry.findMany(log)).toMatchObject([
        { action: "account.deleted", actorId: null, subjectId: old },
      ]);
    });

    it("takes away rosters that nobody confirmed for a week, and never one that was", async () => {
      const { id: courseId } = await makeCourse();
      const rows = { counts: {}, unused: [], faults: [], lines: [], result: NOTHING_DONE };
      const about = { courseId, rows, total: 1 };
      const old = at(-WEEK - 1);
      await db().rosterImport.createMany({
        data: [
          { ...about, fileName: "old.csv", createdAt: old },
          { ...about, fileName: "new.csv", createdAt: at(-WEEK + 1) },
          { ...about, fileName: "confirmed.csv", createdAt: old, startedAt: old },
          { ...about, fileName: "done.csv", createdAt: old, startedAt: old, finishedAt: old },
        ],
      });
      await purge(clock);
      const left = await db().rosterImport.findMany({
        where: { courseId },
        orderBy: { fileName: "asc" },
        select: { fileName: true },
      });
      expect(left.map(({ fileName }) => fileName)).toEqual([
        "confirmed.csv",
        "done.csv",
        "new.csv",
      ]);
    });
  });
});
