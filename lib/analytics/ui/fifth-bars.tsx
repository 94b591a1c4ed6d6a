import type { OptionBand } from "@/lib/statistics/option/option-statistics";
import { classNames } from "@/lib/ui/class-names";
import { styleVariables } from "@/lib/ui/style-variables";
import { inPercent } from "../format";

/** The share of each fifth that ticks an option, lowest first; an empty fifth leaves a gap. */
export function FifthBars({
  curve,
  isFlagged,
}: {
  readonly curve: readonly OptionBand[];
  readonly isFlagged: boolean;
}) {
  const shares = curve.map(({ share }) => share.value);
  return (
    <span
      className={classNames("bars", isFlagged && "hot")}
      role="img"
      aria-label={shares.map((share) => (share === null ? "nobody" : inPercent(share))).join(", ")}
    >
      {shares.map((share, place) => (
        <i
          key={place}
          className={classNames(share === null && "none")}
          style={styleVariables({ "--h": share ?? 0 })}
        />
      ))}
    </span>
  );
}
