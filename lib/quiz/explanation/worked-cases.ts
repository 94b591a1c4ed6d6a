import type { Decision, Working } from "@/lib/loss/decision";
import { multiply, toNumber } from "@/lib/arithmetic/rational";
import { exactText, shareText } from "./figure/number-text";
import { workedFrom } from "./worked";
import type { WorkedCase } from "./explanation";

/** The working of a verdict: one case where it is settled, one each way where it depends. */
export function workedSection(decision: Extract<Decision, { readonly kind: "decided" }>): {
  readonly worked: readonly WorkedCase[];
  readonly workings: readonly Working[];
} {
  if (decision.witnesses === null) {
    const isTypical = decision.basis.kind === "searched";
    const name = isTypical ? `In a typical case, with ${caseInWords(decision.working)}` : null;
    return {
      worked: [{ name, worked: workedFrom(decision.working) }],
      workings: [decision.working],
    };
  }
  const { holds, fails } = decision.witnesses;
  const worked = [
    { name: `It holds with ${caseInWords(holds)}`, worked: workedFrom(holds) },
    { name: `It fails with ${caseInWords(fails)}`, worked: workedFrom(fails) },
  ];
  return { worked, workings: [holds, fails] };
}

/** The assumptions of a case that a reader needs to follow it. */
export function caseInWords({ at: { scenario } }: Working): string {
  const { output, groups, scale } = scenario;
  const shares = groups.map(({ share }) => shareText(share)).join(" : ");
  const heads = `shares ${shares}`;
  switch (output.kind) {
    case "fixed":
      return `a prediction of ${exactText(multiply(output.at, scale))} and ${heads}`;
    case "shared":
      return `one output for all and ${heads}`;
    case "flipped":
      return `an input that is wrong in ${exactText(output.q)} of cases and ${heads}`;
    case "noisy":
      return `an input with noise τ = ${String(toNumber(output.tau))} and ${heads}`;
    case "known":
      return `an input that shows the group and ${heads}`;
  }
}
