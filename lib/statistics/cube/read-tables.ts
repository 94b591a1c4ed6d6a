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

/** What was read of a cube before: nearly every statistic asks for the marks, and no cube changes. */
const scores = new WeakMap<Cube, readonly ScoreCount[]>();

/** Answers by mark and total. */
export function scoresIn(cube: Cube): readonly ScoreCount[] {
  const before = scores.get(cube);
  if (before !== undefined) return before;
  const found = rows(cube, "score", ([mark, total], count) => ({
    mark: fraction(mark),
    total: fraction(total),
    count,
  }));
  scores.set(cube, found);
  return found;
}

export type OptionState = "ticked" | "left" | "blank";

export interface OptionCount extends ScoreCount {
  readonly option: string;
  readonly state: OptionState;
}

/** Answers by option, whether it was ticked, mark and total. */
export const optionsIn = (cube: Cube): readonly OptionCount[] =>
  rows(cube, "option", ([option = "", state, mark, total], count) => ({
    option,
    state: state === "ticked" || state === "blank" ? state : "left",
    mark: fraction(mark),
    total: fraction(total),
    count,
  }));

export interface CombinationCount extends Counted {
  /** Null for a blank answer. */
  readonly ticked: readonly string[] | null;
  readonly mark: Rational;
}

/** Answers by everything that was ticked together, and mark (variants may have other keys). */
export const combinationsIn = (cube: Cube): readonly CombinationCount[] =>
  rows(cube, "combination", ([state, mark, ...ticked], count) => ({
    ticked: state === "blank" ? null : ticked,
    mark: fraction(mark),
    count,
  }));

/** Answers by certainty (0 to 3) and mark, of those that said one. */
export const certaintiesIn = (cube: Cube): readonly MarkCount<number>[] =>
  rows(cube, "certainty", ([certainty, mark], count) => ({
    of: Number(certainty),
    mark: fraction(mark),
    count,
  }));

/** Answers by lower end of the bucket of their duration, in seconds, and mark. */
export const durationsIn = (cube: Cube): readonly MarkCount<number>[] =>
  rows(cube, "duration", ([low, mark], count) => ({
    of: Number(low),
    mark: fraction(mark),
    count,
  }));

/** Answers by variant and mark. */
export const variantsIn = (cube: Cube): readonly MarkCount<string>[] =>
  rows(cube, "variant", ([variant = "", mark], count) => ({
    of: variant,
    mark: fraction(mark),
    count,
  }));

/** Answers by attempt number (10 stands for 10 and more) and mark. */
export const attemptsIn = (cube: Cube): readonly MarkCount<number>[] =>
  rows(cube, "attempt", ([attempt, mark], count) => ({
    of: Number(attempt),
    mark: fraction(mark),
    count,
  }));

export interface GroupCount extends ScoreCount {
  readonly group: string;
}

/** Answers by group, mark and total, of those in a group. */
export const groupsIn = (cube: Cube): readonly GroupCount[] =>
  rows(cube, "group", ([group = "", mark, total], count) => ({
    group,
    mark: fraction(mark),
    total: fraction(total),
    count,
  }));

export interface TotalCount extends Counted {
  readonly total: Rational;
}

/** Whole attempts by total. */
export const totalsIn = (cube: Cube): readonly TotalCount[] =>
  rows(cube, "total", ([total], count) => ({ total: fraction(total), count }));

export interface ScaleCount extends Counted {
  readonly maxMark: Rational;
  readonly maxTotal: Rational;
}

/** Answers by the marks that could be had; more than one row where scales are mixed. */
export const scalesIn = (cube: Cube): readonly ScaleCount[] =>
  rows(cube, "scale", ([maxMark, maxTotal], count) => ({
    maxMark: fraction(maxMark),
    maxTotal: fraction(maxTotal),
    count,
  }));

/**
 * Rows of a table in the order of their keys, so that nothing hangs on the order of arrival. Counts
 * below 0, of what was taken out before it was put in, are left out.
 */
function rows<Row extends Counted>(
  cube: Cube,
  table: Table,
  read: (parts: readonly string[], count: number) => Row,
): readonly Row[] {
  const counts = cube[table];
  const found: Row[] = [];
  for (const key of [...counts.keys()].sort()) {
    const count = counts.get(key) ?? 0;
    if (count > 0) found.push(read(readKey(key), count));
  }
  return found;
}

const fraction = (text: string | undefined): Rational => readFraction(text ?? "");
