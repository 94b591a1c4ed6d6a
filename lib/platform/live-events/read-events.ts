import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/platform/database";
import { queryRows } from "@/lib/platform/query-rows";
import type { NumberedEvent } from "./live-event";

/** An `int8` comes as text; a number holds it exactly up to nine thousand million million. */
const Numbered = z.object({
  number: z.coerce.number().int(),
  topic: z.string(),
  kind: z.string(),
  data: z.string(),
});

/** The first events after a number, of all topics, in their order. */
export const readAfter = (
  database: Pick<Database, "rows">,
  after: number,
  most: number,
): Promise<readonly NumberedEvent[]> =>
  queryRows(database, Numbered)`
    SELECT number, topic, kind, data::text FROM live_event
    WHERE number > ${after}::int8 ORDER BY number LIMIT ${most}::int4`;

/** The first events of some topics after one number and up to another, in their order. */
export const readTopics = (
  database: Pick<Database, "rows">,
  topics: readonly string[],
  { after, upTo }: { readonly after: number; readonly upTo: number },
  most: number,
): Promise<readonly NumberedEvent[]> =>
  queryRows(database, Numbered)`
    SELECT number, topic, kind, data::text FROM live_event
    WHERE topic = ANY(${topics}::text[]) AND number > ${after}::int8 AND number <= ${upTo}::int8
    ORDER BY number LIMIT ${most}::int4`;

/** What the database still holds: the numbers of its oldest and its newest event; 0 where none. */
export interface Held {
  readonly oldest: number;
  readonly newest: number;
}

const HeldRow = z.object({ oldest: z.coerce.number(), newest: z.coerce.number() });

export async function readHeld(database: Pick<Database, "rows">): Promise<Held> {
  const [row] = await queryRows(database, HeldRow)`
    SELECT coalesce(min(number), 0) AS oldest, coalesce(max(number), 0) AS newest FROM live_event`;
  return row ?? { oldest: 0, newest: 0 };
}
