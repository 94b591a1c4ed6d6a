import type { Output } from "@/lib/loss/scenario";
import type { Verdict } from "../schema-question";

/** What a claim hangs on when it depends, as the engine names it. */
export interface OpenAssumptions {
  readonly output: boolean;
  readonly input: boolean;
  readonly shares: boolean;
}

/**
 * The verdict as a sentence that says how far it reaches: at this prediction, with one output for
 * all, or whatever is left open.
 */
export function verdictTitle(
  verdict: Verdict,
  output: Output["kind"] | "open",
  open: OpenAssumptions,
): string {
  switch (verdict) {
    case "always":
      return `Always, ${reach(output, open)}.`;
    case "never":
      return `Never, ${reach(output, open)}.`;
    case "depends":
      return `It depends on ${listed([
        open.output ? "the output" : null,
        open.input ? "what the input tells" : null,
        open.shares ? "how many images each group has" : null,
      ])}.`;
    case "undetermined":
      return "Undetermined: more than one answer is equally good.";
  }
}

function reach(output: Output["kind"] | "open", open: OpenAssumptions): string {
  switch (output) {
    case "fixed":
      return "at this prediction";
    case "shared":
      return "with one output for all images";
    case "flipped":
    case "noisy":
      return "with an input that misleads this often";
    case "known":
      return "where the input shows the group";
    case "open":
      return open.input ? "whatever the input tells" : "whatever the output";
  }
}

function listed(parts: readonly (string | null)[]): string {
  const named = parts.filter((part) => part !== null);
  const last = named.at(-1) ?? "what is left open";
  return named.length < 2 ? last : `${named.slice(0, -1).join(", ")} and ${last}`;
}
