import { display } from "@/lib/arithmetic/display";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { type Rational, toNumber } from "@/lib/arithmetic/rational";
import { call, name } from "@/lib/loss/build";
import type { Scenario } from "@/lib/loss/scenario";
import { vocabularyFor } from "@/lib/loss/vocabulary";

/** How one loss's total divides between two groups. */
export interface LossShare {
  readonly loss: "L1" | "L2";
  /** The group whose share it is: the darker one. */
  readonly group: string;
  /** From 0 to 1, for the bar. */
  readonly share: number;
  /** "5/6 ≈ 0.833". */
  readonly text: string;
  /** Brightness of the two groups, from 0 to 1, in the order of the bar. */
  readonly greys: readonly [number, number];
}

/**
 * The darker group's share of the L1 and of the L2 total at the prediction; none where the scenario
 * has no prediction, or not two groups.
 */
export function lossShares({ groups, output, scale }: Scenario): readonly LossShare[] {
  const real = groups.filter(({ outlier }) => outlier !== true);
  const [dark, bright] = real.toSorted((a, b) => toNumber(a.brightness) - toNumber(b.brightness));
  if (output.kind !== "fixed" || real.length !== 2 || groups.length !== 2) return [];
  if (dark === undefined || bright === undefined) return [];
  const vocabulary = vocabularyFor({ groups, output, scale });
  const grey = (brightness: Rational): number => toNumber(brightness);
  return (["L1", "L2"] as const).flatMap((loss) => {
    const { value } = evaluate(call("share", name(loss), name(dark.name)), vocabulary);
    // A set is no part of a bar, and at no loss at all there is nothing to share.
    if (value === undefined || value.kind === "interval") return [];
    return [
      {
        loss,
        group: dark.name,
        share: value.kind === "exact" ? toNumber(value.value) : value.value,
        text: display(value).text,
        greys: [grey(dark.brightness), grey(bright.brightness)] as const,
      },
    ];
  });
}
