import { groupsIn, scoresIn } from "@/lib/statistics/cube/read-tables";
import type { Cube } from "@/lib/statistics/cube/cube";
import type { Groups } from "@/lib/statistics/dif/differential-functioning";
import { bySize, FEWEST_COMPARED, type ShownGroups, shownGroups } from "./shown-groups";

/** Which groups somebody wants to see compared, by their names; anything may stand there. */
export interface AskedGroups {
  readonly reference?: string | undefined;
  readonly focal?: string | undefined;
}

/** The groups of a report. */
export interface ReportGroups extends ShownGroups {
  /** Names of those that are large enough to be compared, the largest first. */
  readonly comparable: readonly string[];
  /** The two that are compared; null where there are no two. */
  readonly pair: Groups | null;
}

/** Bands of totals where these are fractions and hardly two are equal (Donoghue and Allen 1993). */
const BANDS = 10;

/**
 * The groups that an item's answers are counted by, and which two of them are compared: those that
 * are asked for, else the largest against the next. A name that is none counts as not asked for, and
 * so does that of a group that is too small, so that nobody learns that there is one.
 *
 * A group whose figures are withheld only for the sake of smaller ones can still be compared: nothing
 * of the whole class can be taken away from a comparison.
 *
 * @returns null where nobody is in a group.
 */
export function reportGroups(cube: Cube, asked: AskedGroups): ReportGroups | null {
  const rows = groupsIn(cube);
  if (rows.length === 0) return null;
  const sizes = new Map<string, number>();
  for (const { group, count } of rows) sizes.set(group, (sizes.get(group) ?? 0) + count);
  const groups = bySize([...sizes].map(([name, n]) => ({ name, n })));
  const everybody = scoresIn(cube).reduce((sum, { count }) => sum + count, 0);
  const comparable = groups.flatMap(({ name, n }) => (n >= FEWEST_COMPARED ? [name] : []));
  const pair = pairOf(comparable, asked);
  const isWhole = rows.every(({ total }) => total.denominator === 1n);
  return {
    ...shownGroups(groups, everybody),
    comparable,
    pair: pair && { ...pair, ...(isWhole ? {} : { bands: BANDS }) },
  };
}

function pairOf(comparable: readonly string[], asked: AskedGroups): Groups | null {
  const known = (name: string | undefined) => comparable.find((other) => other === name);
  const focal = known(asked.focal);
  const reference = known(asked.reference) ?? comparable.find((name) => name !== focal);
  const other = focal === reference ? undefined : focal;
  const against = other ?? comparable.find((name) => name !== reference);
  return reference === undefined || against === undefined ? null : { reference, focal: against };
}
