import type { Interval, MeasuredEstimate, Reason } from "@/lib/statistics/estimate";
import { REASON_WORDS } from "../reason-words";
import type { Cell } from "../export/csv-line";

type Column<Row> = (row: Row) => Cell;

/** Three columns of a number and its 95 % interval, empty where there is none. */
export function measuredColumns<Row>(
  name: string,
  of: (row: Row) => Pick<MeasuredEstimate, "value" | "interval"> | null | undefined,
): Readonly<Record<string, Column<Row>>> {
  return {
    [name]: (row) => of(row)?.value ?? null,
    ...intervalColumns(name, (row: Row) => of(row)?.interval),
  };
}

/** The two columns of an interval. */
export const intervalColumns = <Row>(
  name: string,
  of: (row: Row) => Interval | null | undefined,
): Readonly<Record<string, Column<Row>>> => ({
  [`${name}_low`]: (row) => of(row)?.low ?? null,
  [`${name}_high`]: (row) => of(row)?.high ?? null,
});

/** Of the numbers that are not there, why; null where all are. */
export function noneBecause(
  estimates: Readonly<Record<string, { readonly reason?: Reason } | null>>,
): string | null {
  const missing = Object.entries(estimates).flatMap(([name, estimate]) =>
    estimate?.reason === undefined ? [] : [`${name}: ${REASON_WORDS[estimate.reason]}`],
  );
  return missing.length === 0 ? null : missing.join("; ");
}
