import { display } from "@/lib/arithmetic/display";
import { equals, HALF, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { AssumptionChip } from "./public";

/** The assumptions of a question as chips; what is open is said to be open. */
export function assumptionChips(scenario: OpenScenario): readonly AssumptionChip[] {
  return [output(scenario), ...shares(scenario), spread(scenario), scale(scenario)];
}

function output({ output: assumed }: OpenScenario): AssumptionChip {
  switch (assumed?.kind) {
    case undefined:
      return { words: "any output" };
    case "fixed":
      return { words: "output", value: short(assumed.at) };
    case "shared":
      return { words: "one output for all" };
    case "flipped":
      return { words: "group seen wrongly", value: short(assumed.q) };
    case "noisy":
      return { words: "noisy input, τ", value: short(assumed.tau) };
    case "known":
      return { words: "group known" };
  }
}

function shares({ groups }: OpenScenario): readonly AssumptionChip[] {
  if (groups.length < 2) return [];
  const known = groups.flatMap(({ share }) => share ?? []);
  return known.length < groups.length
    ? [{ words: "any shares" }]
    : [{ words: "shares", value: known.map(short).join(" : ") }];
}

function spread({ groups }: OpenScenario): AssumptionChip {
  const spreads = groups.map((group) => group.spread);
  return spreads.every((value) => equals(value, ZERO))
    ? { words: "no spread" }
    : { words: "spread", value: spreads.map(short).join(" : ") };
}

const scale = (scenario: OpenScenario): AssumptionChip => ({
  words: "scale",
  value: `0–${short(scenario.scale)}`,
});

/** Room is short in a chip: an exact decimal, else the fraction alone. */
function short(value: Rational): string {
  if (equals(value, HALF)) return "½";
  const { text } = display({ kind: "exact", value });
  return text.includes("≈") ? `${String(value.numerator)}/${String(value.denominator)}` : text;
}
