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

/** Words whose meaning takes the output of the scenario: a prediction, or what the input tells. */
const NEEDS_OUTPUT =
  /\b(?:share|pull|loss|total|distance|best|balanced|error|worst|gap|overall|ratio|prediction|y_pred|nearer|farther)\b/u;
const IS_TRAINED = /\b(?:train|adam|sigmoidtrain|factoreffect)\(/u;
/** Words about a number of values, of which some are faulty. */
const COUNTS_VALUES = /\b(?:breakdown|meanshift)\(/u;
/** Words that the groups alone give a meaning, whatever is put out for them. */
const NEEDS_GROUPS =
  /\b(?:minimax|leastgap|threshold|noisethreshold|meanbest|midpoint|delta|heads|brightness|spread|minority|majority)\b/u;

function reach({ output }: OpenScenario, { claim, about }: Choice): string {
  if (IS_TRAINED.test(claim.expression)) return "with this way of training";
  if (!NEEDS_OUTPUT.test(claim.expression)) {
    if (COUNTS_VALUES.test(claim.expression)) return "for this many values";
    return NEEDS_GROUPS.test(claim.expression) ? "for these groups" : "for these losses";
  }
  switch (output?.kind) {
    case undefined:
      return about === "optimum" ? "whatever the input tells" : "whatever the model puts out";
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
