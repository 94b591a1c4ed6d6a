import type pg from "pg";
import { z } from "zod";
import type { Database } from "@/lib/platform/database";
import { submitItem } from "@/lib/quiz/service/submit-item";
import type { AskedItem } from "./asked-items";
import { recordStatements } from "./recorded-statements";

const found = z.object({ itemId: z.string(), rule: z.string() });

/**
 * A submission as its two statements and nothing else: prepared, sent by bare `pg`, the answer not
 * even marked. The statements are those of the store, recorded from one submission.
 *
 * @param sample an item to hand in for the record
 */
export async function bareSubmission(
  database: Database,
  pool: pg.Pool,
  sample: AskedItem,
): Promise<(item: AskedItem) => Promise<void>> {
  const { participantId, attemptId, position, choices } = sample;
  const answer = { choices, certainty: 2, guess: null } as const;
  const [find = "", write = "", ...more] = await recordStatements(database, () =>
    submitItem({ kind: "guest", participantId }, attemptId, position, answer),
  );
  if (write === "" || more.length > 0) throw new Error("A submission is two statements no longer");
  return async (item) => {
    const { rows } = await pool.query<Record<string, unknown>>({
      name: "find",
      text: find,
      values: [item.attemptId, item.position, item.participantId],
    });
    const { itemId, rule } = found.parse(rows[0]);
    const now = new Date().toISOString();
    const mark = [1, 4];
    await pool.query({
      name: "write",
      text: write,
      values: [itemId, item.choices, 2, null, now, now, rule, ...mark, now, item.attemptId],
    });
  };
}
