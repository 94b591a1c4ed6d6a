import type { Cube } from "../cube/cube";
import { sizeOf } from "../sample/weighted";
import { variance } from "../sample/variance";
import { marksOf } from "./scores";

/** What statistics of a whole quiz want of each item. */
export interface MarkSpread {
  readonly n: number;
  /** In squared marks; 0 where there are too few answers for one. */
  readonly variance: number;
}

/** How many answers an item has and how far its marks spread: once an item, however many ask. */
export function markSpread(cube: Cube): MarkSpread {
  const marks = marksOf(cube);
  return { n: sizeOf(marks), variance: variance(marks).value ?? 0 };
}
