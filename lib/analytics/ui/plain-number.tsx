import type { Estimate } from "@/lib/statistics/estimate";
import type { NumberFormat } from "../format";
import { REASON_WORDS } from "../reason-words";
import { NoNumber } from "./no-number";

/** A number that has no interval, or in words why there is none. */
export function PlainNumber({
  of,
  format,
}: {
  readonly of: Estimate;
  readonly format: NumberFormat;
}) {
  return of.value === null ? (
    <NoNumber>{REASON_WORDS[of.reason]}</NoNumber>
  ) : (
    format.value(of.value)
  );
}
