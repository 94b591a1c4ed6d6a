import pg from "pg";
import { randomBytes } from "node:crypto";
import { guestCookieName, signGuest } from "@/lib/identity/guest";
import { adoptDatabase } from "@/lib/platform/db";
import { openPostgres } from "@/lib/platform/postgres-home";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { createDatabase } from "@/tests/support/create-database";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { atLeast } from "./aim";
import { atOnce } from "./at-once";
import { type AskedItem, askItems } from "./asked-items";
import { bareSubmission } from "./bare-submission";
import { makeClient } from "./client";
import { unexpected } from "./learner";
import { median } from "./median";
import type { Part } from "./part";
import { serveProduct } from "./served-product";

const CONCURRENCY = 16;
const ROUNDS = 5;
const ITEMS_A_ROUND = 1200;
const WARM_UP = 600;
const IN_PROCESS = 2400;

/**
 * Answers graded and stored by the product over HTTP, against the same statements sent to the same
 * PostgreSQL by bare `pg`: what the way from the socket to the database and back costs.
 */
export const submissions: Part = {
  name: "submissions",
  title: "Submissions over HTTP on PostgreSQL, against the same statements through bare pg",
  run: async (room) => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "submissions", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    try {
      const url = await createDatabase(cluster.url("postgres"), "bench", "template1");
      const secret = randomBytes(32).toString("hex");
      const product = await serveProduct({
        DATABASE_URL: url,
        SESSION_SECRET: secret,
        RESIDUAL_DATA: room.folder("postgres-data"),
      });
      try {
        return await measure(url, product.origin, secret);
      } finally {
        await product.stop();
      }
    } finally {
      await cluster.stop();
    }
  },
};

async function measure(url: string, origin: string, secret: string) {
  const database = await openPostgres(url);
  adoptDatabase(database);
  const items = await askItems(2 * (WARM_UP + ROUNDS * ITEMS_A_ROUND) + IN_PROCESS + 1);
  const client = makeClient(origin, CONCURRENCY);
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  const overHttp = async (item: AskedItem): Promise<void> => {
    const reply = await client.ask({
      method: "POST",
      path: `/attempts/${item.attemptId}/${String(item.position)}/submission`,
      headers: {
        cookie: `${guestCookieName(false)}=${signGuest(item.participantId, secret)}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ choices: item.choices, certainty: 2, guess: null }),
    });
    if (reply.status !== 303) throw unexpected(reply);
  };
  const next = (count: number) => items.splice(0, count);
  const [sample] = next(1);
  if (sample === undefined) throw new Error("No question waits for an answer");
  const throughPg = await bareSubmission(database, pool, sample);
  await atOnce(next(WARM_UP), CONCURRENCY, overHttp);
  await atOnce(next(WARM_UP), CONCURRENCY, throughPg);
  const rounds: { http: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      http: ITEMS_A_ROUND / (await atOnce(next(ITEMS_A_ROUND), CONCURRENCY, overHttp)),
      bare: ITEMS_A_ROUND / (await atOnce(next(ITEMS_A_ROUND), CONCURRENCY, throughPg)),
    });
  }
  const inProcess = await atOnce(next(IN_PROCESS), CONCURRENCY, async (item) => {
    const { participantId, attemptId, position, choices } = item;
    const answer = { choices, certainty: 2, guess: null } as const;
    await submitItem({ kind: "guest", participantId }, attemptId, position, answer);
  });
  client.close();
  await pool.end();
  adoptDatabase(undefined);
  await database.close();
  const http = median(rounds.map((round) => round.http));
  const bare = median(rounds.map((round) => round.bare));
  return [
    {
      what: "submissions a second, HTTP ÷ bare pg",
      ...atLeast(median(rounds.map((round) => round.http / round.bare)), 0.5),
      from: `${http.toFixed(0)}/s ÷ ${bare.toFixed(0)}/s, ${String(CONCURRENCY)} at once, median of ${String(ROUNDS)} rounds`,
    },
    {
      what: "the same work without HTTP",
      measured: `${(IN_PROCESS / inProcess).toFixed(0)}/s`,
      from: "the service called in this process",
    },
  ];
}
