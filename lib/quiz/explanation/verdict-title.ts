import { compareValues } from "@/lib/arithmetic/compare";
import type { Decision, Working } from "@/lib/loss/decision";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { Choice } from "../schema-question";

type Decided = Extract<Decision, { readonly kind: "decided" }>;

/**
 * The verdict as a sentence that says how far it reaches: at this prediction, with one output for
 * all, or whatever is left open. A verdict that depends says on what: on what differs between the
 * case where it holds and the one where it fails.
 */
export function verdictTitle(
  { verdict, witnesses }: Decided,
  open: OpenScenario,
  choice: Choice,
): string {
  switch (verdict) {
    case "always":
      return `Always, ${reach(open, choice)}.`;
    case "never":
      return `Never, ${reach(open, choice)}.`;
    case "depends":
      return `It depends on ${witnesses ? difference(witnesses.holds, witnesses.fails) : "what is left open"}.`;
    case "undetermined":
      return "Undetermined: more than one answer is equally good.";
  }
}

/** Claims in plain numbers, such as L2(0.4, 0.9), hold whatever is assumed. */
const NEEDS_OUTPUT =
  /\b(?:share|pull|loss|total|distance|best|error|worst|gap|overall|ratio|prediction|threshold|train|adam|sigmoidtrain|factoreffect|nearer|farther)\b/u;
const IS_TRAINED = /\b(?:train|adam|sigmoidtrain|factoreffect)\(/u;

function reach({ output }: OpenScenario, { claim, about }: Choice): string {
  if (IS_TRAINED.test(claim.expression)) return "with this way of training";
  if (!NEEDS_OUTPUT.test(claim.expression)) return "whatever the model puts out";
  switch (output?.kind) {
    case undefined:
      return about === "optimum" ? "whatever the input tells" : "whatever the output";
    case "fixed":
      return about === "optimum" ? "with one output for all images" : "at this prediction";
    case "shared":
      return "with one output for all images";
    case "flipped":
      return "with an input that misleads this often";
    case "noisy":
      return "with an input this noisy";
    case "known":
      return "where the input shows the group";
  }
}

function difference(holds: Working, fails: Working): string {
  const [a, b] = [holds.at.scenario, fails.at.scenario];
  const named: string[] = [];
  if (a.output.kind !== b.output.kind) named.push("what the input tells the model");
  else if (printed(a.output) !== printed(b.output)) {
    named.push(a.output.kind === "fixed" ? "the output" : "how much the input tells");
  }
  const isSame = a.groups.every(({ share }, i) => {
    const other = b.groups[i]?.share;
    return (
      other !== undefined &&
      compareValues("=", { kind: "exact", value: share }, { kind: "exact", value: other }) ===
        "true"
    );
  });
  if (!isSame) named.push("how many images each group has");
  return named.length === 0 ? "what is left open" : named.join(" and on ");
}

function printed(output: Working["at"]["scenario"]["output"]): string {
  const number = (value: { numerator: bigint; denominator: bigint }) =>
    `${String(value.numerator)}/${String(value.denominator)}`;
  switch (output.kind) {
    case "fixed":
      return number(output.at);
    case "flipped":
      return number(output.q);
    case "noisy":
      return number(output.tau);
    case "shared":
    case "known":
      return output.kind;
  }
}
