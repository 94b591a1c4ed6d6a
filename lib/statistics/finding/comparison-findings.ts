import type { Finding } from "./finding";
import type { Judged } from "./judged";

/** What comparing groups of learners, and variants of the item, shows. */
export function comparisonFindings(judged: Judged): readonly Finding[] {
  return [...groups(judged), ...variants(judged)];
}

function groups({ statistics }: Judged): readonly Finding[] {
  const found = statistics.functioning?.value;
  if (found === undefined || found === null || found.class === "A") return [];
  const { class: ets, reference, focal, delta, deltaInterval } = found;
  return [
    {
      code: "differs-between-groups",
      severity: ets === "C" ? "high" : "medium",
      class: ets,
      reference,
      focal,
      delta,
      interval: deltaInterval,
    },
  ];
}

function variants({ statistics, thresholds }: Judged): readonly Finding[] {
  const found = statistics.variants.value;
  if (found === null || found.p >= thresholds.variantP) return [];
  const sorted = statistics.byVariant
    .flatMap(({ variant, facility: { value } }) => (value === null ? [] : [{ variant, value }]))
    .sort((a, b) => a.value - b.value);
  const [hardest, easiest] = [sorted[0], sorted.at(-1)];
  if (hardest === undefined || easiest === undefined) return [];
  if (easiest.value - hardest.value < thresholds.variantGap) return [];
  return [
    {
      code: "differs-between-variants",
      severity: "medium",
      easiest: easiest.variant,
      easiestFacility: easiest.value,
      hardest: hardest.variant,
      hardestFacility: hardest.value,
      chiSquare: found.chiSquare,
      freedom: found.freedom,
      p: found.p,
    },
  ];
}
