import { absolute, compare, equals, toNumber } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import type { Calculator } from "./calculator";
import type { ComputedNumber } from "../rendered-fragment";

export interface ContrastColumn {
  readonly head: string;
  readonly under: string;
  /** From 0 to 1 for a grey beside the head. */
  readonly brightness: number | null;
}

export interface ContrastCell {
  /** Null where there is no such number: a ratio to nothing, an error at a tie. */
  readonly number: ComputedNumber | null;
  /** How it came about, under the number: 0.4 − 0.9. */
  readonly working?: string;
  /** L2 says something else here than L1. */
  readonly isChanged: boolean;
}

export interface ContrastRow {
  readonly head: string;
  readonly tex?: string;
  /** Where training ends under the rule of this row. */
  readonly endsAt?: ComputedNumber;
  readonly cells: readonly ContrastCell[];
}

/** Two cases in two columns through the same steps, so that they can be compared line by line. */
export interface Contrast {
  readonly caption: string;
  readonly columns: readonly ContrastColumn[];
  readonly blocks: readonly (readonly ContrastRow[])[];
}

/** Two sizes as a ratio, or no number where the second is 0 or either is a set. */
export function ratioCell(
  calculator: Calculator,
  large: string,
  small: string,
  isChanged: (ratio: Value) => boolean,
): ContrastCell {
  const bottom = calculator.exact(small);
  const isZero = bottom !== null && compare(bottom, { numerator: 0n, denominator: 1n }) === 0;
  const number = isZero ? null : calculator.shown(`abs(${large}) / abs(${small})`);
  const isSet = number?.value.kind === "interval";
  return number === null || isSet
    ? { number: null, isChanged: false }
    : { number, isChanged: isChanged(number.value) };
}

/** Whether two values are the same number in size; the sign of an error is a direction. */
export function sameSize(a: Value | undefined, b: Value | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === "exact" && b.kind === "exact") return equals(absolute(a.value), absolute(b.value));
  if (a.kind === "interval" || b.kind === "interval") return false;
  const [x, y] = [a, b].map((one) => (one.kind === "exact" ? toNumber(one.value) : one.value));
  return Math.abs((x ?? 0) - (y ?? 0)) < 1e-9;
}
