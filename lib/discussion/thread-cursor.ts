import { z } from "zod";
import type { ThreadOrder } from "./schema";

/** Where a page of threads begins: behind the last one of the page before. */
export interface ThreadCursor {
  /** Of the order that is not by votes. */
  readonly at: Date;
  readonly votes: number;
  readonly id: string;
}

/** A cursor as an address carries it. */
export const threadCursorText = (order: ThreadOrder, { at, votes, id }: ThreadCursor): string =>
  `${order === "votes" ? String(votes) : String(at.getTime())}_${id}`;

const partsSchema = z.tuple([z.coerce.number().int().min(0).max(8.64e15), z.uuid()]);

/** What cannot be a cursor begins at the beginning. */
export function readThreadCursor(
  order: ThreadOrder,
  text: string | undefined,
): ThreadCursor | null {
  const parts = partsSchema.safeParse(text?.split("_"));
  if (!parts.success) return null;
  const [number, id] = parts.data;
  return order === "votes"
    ? { at: new Date(0), votes: Math.min(number, 2 ** 31 - 1), id }
    : { at: new Date(number), votes: 0, id };
}
