/** Deeper than anybody argues; an index has room for some hundreds of numbers. */
const MOST_DEEP = 100;

/** Whether a reply to the post at a path hangs on the post above that, since the branch is too deep. */
export const isTooDeep = (path: readonly number[]): boolean => path.length >= MOST_DEEP;

/** The numbers of the posts above the one at a path, from the first of the thread down. */
export const numbersAbove = (path: readonly number[]): readonly number[] =>
  path.length === 0 ? [] : [1, ...path.slice(0, -1)];

/** The numbers of the posts above a reply to the one at a path. */
export const numbersAboveReply = (path: readonly number[]): readonly number[] => [
  1,
  ...(isTooDeep(path) ? path.slice(0, -1) : path),
];
