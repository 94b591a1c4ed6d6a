import type { Rational } from "@/lib/arithmetic/rational";
import type { Table } from "./cell";
import { readKey } from "./cell-key";
import type { Cube } from "./cube";
import { readFraction } from "./fraction-text";

interface Counted {
  readonly count: number;
}

export interface ScoreCount extends Counted {
  readonly mark: Rational;
  readonly total: Rational;
}

export interface MarkCount<Of> extends Counted {
  readonly of: Of;
  readonly mark: Rational;
}

/** Answers by mark and total. */
export const scoresIn = (cube: Cube): readonly ScoreCount[] =>
  rows(cube, "score", ([mark, total]) => ({ mark: fraction(mark), total: fraction(total) }));

export type OptionState = "ticked" | "left" | "blank";

export interface OptionCount extends ScoreCount {
  readonly option: string;
  readonly state: OptionState;
}

/** Answers by option, whether it was ticked, mark and total. */
export const optionsIn = (cube: Cube): readonly OptionCount[] =>
  rows(cube, "option", ([option = "", state, mark, total]) => ({
    option,
    state: state === "ticked" || state === "blank" ? state : "left",
    mark: fraction(mark),
    total: fraction(total),
  }));

export interface CombinationCount extends Counted {
  /** Null for a blank answer. */
  readonly ticked: readonly string[] | null;
  readonly mark: Rational;
}

/** Answers by everything that was ticked together, and mark (variants may have other keys). */
export const combinationsIn = (cube: Cube): readonly CombinationCount[] =>
  rows(cube, "combination", ([state, mark, ...ticked]) => ({
    ticked: state === "blank" ? null : ticked,
    mark: fraction(mark),
  }));

/** Answers by certainty (0 to 3) and mark, of those that said one. */
export const certaintiesIn = (cube: Cube): readonly MarkCount<number>[] =>
  rows(cube, "certainty", ([certainty, mark]) => ({ of: Number(certainty), mark: fraction(mark) }));

/** Answers by lower end of the bucket of their duration, in seconds, and mark. */
export const durationsIn = (cube: Cube): readonly MarkCount<number>[] =>
  rows(cube, "duration", ([low, mark]) => ({ of: Number(low), mark: fraction(mark) }));

/** Answers by variant and mark. */
export const variantsIn = (cube: Cube): readonly MarkCount<string>[] =>
  rows(cube, "variant", ([variant = "", mark]) => ({ of: variant, mark: fraction(mark) }));

/** Answers by attempt number (10 stands for 10 and more) and mark. */
export const attemptsIn = (cube: Cube): readonly MarkCount<number>[] =>
  rows(cube, "attempt", ([attempt, mark]) => ({ of: Number(attempt), mark: fraction(mark) }));

export interface GroupCount extends ScoreCount {
  readonly group: string;
}

/** Answers by group, mark and total, of those in a group. */
export const groupsIn = (cube: Cube): readonly GroupCount[] =>
  rows(cube, "group", ([group = "", mark, total]) => ({
    group,
    mark: fraction(mark),
    total: fraction(total),
  }));

export interface TotalCount extends Counted {
  readonly total: Rational;
}

/** Whole attempts by total. */
export const totalsIn = (cube: Cube): readonly TotalCount[] =>
  rows(cube, "total", ([total]) => ({ total: fraction(total) }));

export interface ScaleCount extends Counted {
  readonly maxMark: Rational;
  readonly maxTotal: Rational;
}

/** Answers by the marks that could be had; more than one row where scales are mixed. */
export const scalesIn = (cube: Cube): readonly ScaleCount[] =>
  rows(cube, "scale", ([maxMark, maxTotal]) => ({
    maxMark: fraction(maxMark),
    maxTotal: fraction(maxTotal),
  }));

/**
 * Rows of a table in the order of their keys, so that nothing hangs on the order of arrival. Counts
 * below 0, of what was taken out before it was put in, are left out.
 */
function rows<Row>(
  cube: Cube,
  table: Table,
  read: (parts: readonly string[]) => Row,
): readonly (Row & Counted)[] {
  return [...cube[table]]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, count]) => ({ ...read(readKey(key)), count }));
}

const fraction = (text: string | undefined): Rational => readFraction(text ?? "");
