import { parseDecimal, rational, type Rational } from "@/lib/arithmetic/rational";
import { display } from "@/lib/arithmetic/display";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { read } from "@/lib/arithmetic/read";
import { toNumber } from "@/lib/arithmetic/rational";
import type { Claim } from "./claim";
import { claimOf } from "./claim";
import type { OpenScenario } from "./open-scenario";
import type { Output, Scenario } from "./scenario";
import { vocabularyFor } from "./vocabulary";

/** "0.3" or "2/7" as an exact number. For tests. */
export function exactly(text: string): Rational {
  const [top = "", bottom = "1"] = text.split("/");
  const [numerator, denominator] = [parseDecimal(top), parseDecimal(bottom)];
  if (!numerator || !denominator) throw new Error(`${text} is not a number`);
  return rational(
    numerator.numerator * denominator.denominator,
    numerator.denominator * denominator.numerator,
  );
}

/** Dark at 0.3 and bright at 0.9, the values in the order dark, bright. For tests. */
export function darkAndBright(
  shares: readonly [string, string],
  output: Output = { kind: "shared" },
  { spreads = ["0", "0"], scale = "1" }: { spreads?: [string, string]; scale?: string } = {},
): Scenario {
  return {
    groups: [
      {
        name: "dark",
        brightness: exactly("0.3"),
        share: exactly(shares[0]),
        spread: exactly(spreads[0]),
      },
      {
        name: "bright",
        brightness: exactly("0.9"),
        share: exactly(shares[1]),
        spread: exactly(spreads[1]),
      },
    ],
    output,
    scale: exactly(scale),
  };
}

/** The same with everything that is null left open. For tests. */
export function openDarkAndBright(
  shares: readonly [string, string] | null,
  output: Output | null,
  free: OpenScenario["free"] = [],
): OpenScenario {
  const { groups, scale } = darkAndBright(shares ?? ["0.5", "0.5"]);
  return {
    groups: groups.map((group) => ({ ...group, share: shares ? group.share : null })),
    output,
    scale,
    free,
  };
}

export const fixedAt = (at: string): Output => ({ kind: "fixed", at: exactly(at) });
export const flippedBy = (q: string): Output => ({ kind: "flipped", q: exactly(q) });
export const noisyBy = (tau: string): Output => ({ kind: "noisy", tau: exactly(tau) });

/** What an expression comes to, as people see it; or the problem. For tests. */
export function shown(text: string, scenario?: Scenario): string {
  const { statement, problems } = read(text);
  if (statement?.kind !== "chain") return problems[0]?.message ?? "no expression";
  const { value, problem } = evaluate(statement.first, vocabularyFor(scenario));
  return problem ? problem.message : display(value).text;
}

/** What an expression comes to, in a float. For tests. */
export function floated(text: string, scenario?: Scenario): number {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`${text} is no expression`);
  const { value } = evaluate(statement.first, vocabularyFor(scenario));
  if (!value || value.kind === "interval") throw new Error(`${text} has no single value`);
  return value.kind === "exact" ? toNumber(value.value) : value.value;
}

/** A claim from its text. For tests. */
export function claimFrom(text: string): Claim {
  const { statement } = read(text);
  const found = statement && claimOf(statement);
  if (!found || !("claim" in found)) throw new Error(`${text} is no claim`);
  return found.claim;
}
