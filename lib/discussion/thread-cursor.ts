import { z } from "zod";
import { cursorTimeSchema } from "./cursor-time";
import type { ThreadOrder } from "./schema";

/** Where a page of threads begins: behind the last one of the page before. */
export interface ThreadCursor {
  /** Pinned threads come before all others. */
  readonly isPinned: boolean;
  /** Of the order that is not by votes. */
  readonly at: Date;
  readonly votes: number;
  readonly id: string;
}

/** A cursor as an address carries it. */
export const threadCursorText = (
  order: ThreadOrder,
  { isPinned, at, votes, id }: ThreadCursor,
): string =>
  `${isPinned ? "pinned_" : ""}${order === "votes" ? String(votes) : String(at.getTime())}_${id}`;

const partsSchema = z.union([
  z.tuple([z.literal("pinned"), cursorTimeSchema, z.uuid()]),
  z
    .tuple([cursorTimeSchema, z.uuid()])
    .transform(([number, id]) => ["others", number, id] as const),
]);

/** What cannot be a cursor begins at the beginning. */
export function readThreadCursor(
  order: ThreadOrder,
  text: string | undefined,
): ThreadCursor | null {
  const parts = partsSchema.safeParse(text?.split("_"));
  if (!parts.success) return null;
  const [among, number, id] = parts.data;
  const isPinned = among === "pinned";
  return order === "votes"
    ? { isPinned, at: new Date(0), votes: Math.min(number, 2 ** 31 - 1), id }
    : { isPinned, at: new Date(number), votes: 0, id };
}
