import { z } from "zod";
import { cursorTimeSchema } from "../cursor-time";

/** A place in a queue: behind the thread that has waited since then. */
export interface QueueCursor {
  readonly since: Date;
  readonly id: string;
}

/** Before everything. */
export const QUEUE_START: QueueCursor = {
  since: new Date(0),
  id: "00000000-0000-0000-0000-000000000000",
};

export const queueCursorText = ({ since, id }: QueueCursor): string =>
  `${String(since.getTime())}_${id}`;

const partsSchema = z.tuple([cursorTimeSchema, z.uuid()]);

/** What cannot be a cursor begins at the beginning. */
export function readQueueCursor(text: string): QueueCursor {
  const parts = partsSchema.safeParse(text.split("_"));
  if (!parts.success) return QUEUE_START;
  const [since, id] = parts.data;
  return { since: new Date(since), id };
}
