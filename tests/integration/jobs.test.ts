import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { handledBy, type HandledJob } from "@/lib/platform/jobs/job";
import { claimJob, finishJob } from "@/lib/platform/jobs/job-rows";
import { purgeJobs } from "@/lib/platform/jobs/purge-jobs";
import { queueJob } from "@/lib/platform/jobs/queue-job";
import { startJobs } from "@/lib/platform/jobs/start-jobs";
import { forEachDatabase } from "../support/for-each-database";

const WEEK = 7 * 24 * 60 * 60 * 1000;
const greet = { name: "greet", shape: z.object({ id: z.int() }) };
const queue = (id: number, notBefore?: Date): Promise<void> =>
  inTransaction((transaction) => queueJob(greet, { id }, transaction, notBefore));

describe("a job", () => {
  forEachDatabase("migrated", (database) => {
    const stops: (() => Promise<void>)[] = [];
    /** Starts a process's share of the work. */
    const start = async (job: HandledJob, delay?: (attempts: number) => number | null) => {
      const stop = await startJobs(database(), [job], delay);
      stops.push(stop);
      return stop;
    };
    /** Waits until nothing is left to do. */
    const untilDone = () => expect.poll(() => db().job.count(), { timeout: 60_000 }).toBe(0);

    afterEach(async () => {
      for (const stop of stops.splice(0)) await stop();
      await db().job.deleteMany();
    });

    it("is done once the transaction is committed, and never for one that is rolled back", async () => {
      const done: number[] = [];
      await start(
        handledBy(greet, ({ id }) => {
          done.push(id);
          return Promise.resolve();
        }),
      );
      const undone = inTransaction(async (transaction) => {
        await queueJob(greet, { id: 1 }, transaction);
        throw new Error("no");
      });
      await expect(undone).rejects.toThrow("no");
      await queue(2);
      await untilDone();
      expect(done).toEqual([2]);
    });

    it("is done by one of several who take turns", async () => {
      for (let id = 0; id < 40; id += 1) await queue(id);
      const done: number[] = [];
      const job = handledBy(greet, async ({ id }) => {
        await new Promise((resolve) => setImmediate(resolve));
        done.push(id);
      });
      await Promise.all([start(job), start(job), start(job)]);
      await untilDone();
      expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, id) => id));
    });

    it("is tried again where it fails, until it succeeds", async () => {
      let tries = 0;
      await start(
        handledBy(greet, () => {
          tries += 1;
          return tries < 3 ? Promise.reject(new Error("not yet")) : Promise.resolve();
        }),
        () => 0.01,
      );
      await queue(1);
      await untilDone();
      expect(tries).toBe(3);
    });

    it("is put aside where it never succeeds, holds nobody up, and is forgotten after a week", async () => {
      const done: number[] = [];
      await start(
        handledBy(greet, ({ id }) => {
          if (id === 1) return Promise.reject(new Error("never"));
          done.push(id);
          return Promise.resolve();
        }),
        (attempts) => (attempts < 2 ? 0.01 : null),
      );
      await queue(1);
      await queue(2);
      await expect.poll(() => db().job.count({ where: { failedAt: { not: null } } })).toBe(1);
      await expect.poll(() => done).toEqual([2]);
      const now = Date.now();
      expect(await purgeJobs(new Date(now + WEEK - 60_000))).toBe(0);
      expect(await purgeJobs(new Date(now + WEEK + 60_000))).toBe(1);
    });

    it("is done by another where its process died over it, whose late word counts for nothing", async () => {
      await queue(1);
      const lost = await claimJob(database(), ["greet"], 0);
      if (lost === null) throw new Error("There was no job");
      const again = await claimJob(database(), ["greet"], 60);
      expect(again).toMatchObject({ id: lost.id, attempts: 2 });
      await finishJob(database(), lost);
      expect(await db().job.count()).toBe(1);
      expect(await claimJob(database(), ["greet"], 60)).toBeNull();
    });

    it("waits for its time, and for somebody who can do it", async () => {
      await queue(1, new Date(Date.now() + WEEK));
      expect(await claimJob(database(), ["greet"], 60)).toBeNull();
      await queue(2);
      expect(await claimJob(database(), ["something else"], 60)).toBeNull();
      expect(await claimJob(database(), ["greet"], 60)).toMatchObject({ data: { id: 2 } });
    });

    it("holds the end of the process until it is done", async () => {
      let finish = (): void => undefined;
      const begun = new Promise<void>((resolve) => {
        void start(
          handledBy(greet, () => {
            resolve();
            return new Promise((done) => {
              finish = done;
            });
          }),
        ).then(() => queue(1));
      });
      await begun;
      let isStopped = false;
      const stopping = stops[0]?.().then(() => (isStopped = true));
      await new Promise((resolve) => setImmediate(resolve));
      expect(isStopped).toBe(false);
      finish();
      await stopping;
      expect(await db().job.count()).toBe(0);
    });
  });
});
