import type { Way } from "./answer-flow";

/** A span upwards, as shares of all. */
interface Span {
  readonly low: number;
  readonly high: number;
}

/** Answers that go from one column of the figure to the next. */
export interface FlowBand {
  /** The column that it comes from. */
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly left: Span;
  readonly right: Span;
}

/** What a column parts the answers into, from below. */
export const FLOW_COLUMNS = [
  ["all"],
  ["opened", "unopened"],
  ["right", "wrong", "none"],
  ["talked", "silent"],
] as const satisfies readonly (readonly string[])[];

const placesOf = ({ opened, again, talked }: Way): readonly string[] => [
  "all",
  opened ? "opened" : "unopened",
  again,
  talked ? "talked" : "silent",
];

/** The parts of a column, one above the other: their shares add to 1. */
export function flowPillars(ways: readonly Way[], column: number): ReadonlyMap<string, Span> {
  const all = total(ways);
  const spans = new Map<string, Span>();
  let low = 0;
  for (const part of FLOW_COLUMNS[column] ?? []) {
    const share = total(ways.filter((way) => placesOf(way)[column] === part)) / all;
    spans.set(part, { low, high: low + share });
    low += share;
  }
  return spans;
}

/**
 * The bands between the columns, none of them empty. In each part of a column they lie in the order of
 * the column beside it, so that none crosses another without need.
 */
export function flowBands(ways: readonly Way[]): readonly FlowBand[] {
  const all = total(ways);
  return FLOW_COLUMNS.slice(0, -1).flatMap((parts, column) => {
    const next = FLOW_COLUMNS[column + 1] ?? [];
    const [leftOf, rightOf] = [flowPillars(ways, column), flowPillars(ways, column + 1)];
    const taken = new Map<string, number>();
    const take = (side: string, spans: ReadonlyMap<string, Span>, part: string, share: number) => {
      const name = `${side} ${part}`;
      const low = taken.get(name) ?? spans.get(part)?.low ?? 0;
      taken.set(name, low + share);
      return { low, high: low + share };
    };
    return parts.flatMap((from) =>
      next.flatMap((to): FlowBand[] => {
        const here = ways.filter(
          (way) => placesOf(way)[column] === from && placesOf(way)[column + 1] === to,
        );
        const share = total(here) / all;
        if (share === 0) return [];
        const left = take("left", leftOf, from, share);
        return [{ column, from, to, left, right: take("right", rightOf, to, share) }];
      }),
    );
  });
}

const total = (ways: readonly Way[]): number => ways.reduce((sum, { count }) => sum + count, 0);
