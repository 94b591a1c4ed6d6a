import { printText } from "@/lib/arithmetic/print-text";
import { toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Case, Meeting } from "@/lib/loss/decision";
import type { Output } from "@/lib/loss/scenario";

/** The assumptions of a case in words. */
export function describeCase(at: Case): string {
  return describe(at, spell);
}

/** Where the sides of a claim meet that has no exact case there, to six digits. */
export function sayMeeting({ claim, from }: Meeting): string {
  const place = describe(from, (value) => {
    const isShort = value.denominator <= 1_000_000n;
    return isShort ? spell(value) : `≈ ${String(Number(toNumber(value).toPrecision(6)))}`;
  });
  return `It ${claim} where the two sides meet, near ${place}. No exact number is known there, so no working is shown.`;
}

function describe({ scenario, free }: Case, say: (value: Rational) => string): string {
  const groups = scenario.groups.map(
    ({ name, brightness, share }) => `${name} ${say(brightness)} (share ${say(share)})`,
  );
  const names = [...free].map(([name, value]) => `${name} = ${say(value)}`);
  return [...groups, describeOutput(scenario.output, say), ...names].join(", ");
}

function describeOutput(output: Output, say: (value: Rational) => string): string {
  switch (output.kind) {
    case "fixed":
      return `prediction ${say(output.at)}`;
    case "shared":
      return "one output for all";
    case "flipped":
      return `an input that is flipped with chance ${say(output.q)}`;
    case "noisy":
      return `a noisy input, τ = ${say(output.tau)}`;
    case "known":
      return "the group known";
  }
}

function spell(value: Rational): string {
  return printText({ kind: "number", value });
}
