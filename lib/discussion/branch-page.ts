import type { ReplyOrder } from "./schema";

/** How many replies to one post stand on a page. */
export const MOST_REPLIES = 10;

/** How many posts below each of them: the first of its branch, in the order of the tree. */
export const MOST_BELOW = 5;

/** How deep replies nest on a page; what is deeper is a page of its own. */
export const MOST_DEPTH = 3;

/** Where a page of replies begins: behind the last one of the page before. */
export interface BranchCursor {
  readonly number: number;
  readonly votes: number;
}

/** A cursor as an address carries it: "17", by votes "4.17". */
export const cursorText = (order: ReplyOrder, { number, votes }: BranchCursor): string =>
  order === "votes" ? `${String(votes)}.${String(number)}` : String(number);

/** What cannot be a cursor begins at the beginning. */
export function readCursor(order: ReplyOrder, text: string | undefined): BranchCursor | null {
  const match = /^(?:(\d{1,9})\.)?(\d{1,9})$/u.exec(text ?? "");
  const [, votes, number] = match ?? [];
  if (number === undefined || (order === "votes") !== (votes !== undefined)) return null;
  return { number: Number(number), votes: Number(votes ?? 0) };
}
