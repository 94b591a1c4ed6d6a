import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { styleVariables } from "@/lib/ui/style-variables";

/** A number and its interval on a short line; the numbers stand beside it, so nobody hears it. */
export function IntervalBar({
  of,
  from,
  to,
}: {
  readonly of: MeasuredEstimate;
  /** Ends of the line, in the unit of the number. */
  readonly from: number;
  readonly to: number;
}) {
  if (of.value === null) return null;
  const within = (value: number) => Math.max(from, Math.min(to, value));
  const { low, high } = of.interval ?? { low: of.value, high: of.value };
  return (
    <span
      className="ci"
      aria-hidden="true"
      style={styleVariables({
        "--min": from,
        "--max": to,
        "--v": within(of.value),
        "--lo": within(low),
        "--hi": within(high),
      })}
    />
  );
}
