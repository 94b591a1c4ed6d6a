import type { FirstThread } from "./first-thread";

/** The id of the nth post of a first thread, from 1: the same in every database, so that it can be linked to. */
export const postId = ({ id }: Pick<FirstThread, "id">, nth: number): string =>
  `${id.slice(0, -4)}${String(nth).padStart(4, "0")}`;
