import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { intervalText, type NumberFormat } from "../format";
import { REASON_WORDS } from "../reason-words";
import { NoNumber } from "./no-number";

/** In an interval's place: most that are not there want more learners, or some that differ. */
export const NO_INTERVAL = "no interval can be given";

/** A number with its interval in small print, or in words why one of the two is not there. */
export function MeasuredNumber({
  of,
  format,
  isInline = false,
}: {
  readonly of: MeasuredEstimate;
  readonly format: NumberFormat;
  /** The interval stands beside the number where there is room. */
  readonly isInline?: boolean;
}) {
  if (of.value === null) {
    return <NoNumber>{REASON_WORDS[of.reason]}</NoNumber>;
  }
  const interval = intervalText(of, format);
  return (
    <>
      {format.value(of.value)}{" "}
      <span className={isInline ? "about same" : "about"}>{interval ?? NO_INTERVAL}</span>
    </>
  );
}
