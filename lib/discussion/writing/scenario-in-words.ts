import { printText } from "@/lib/arithmetic/print-text";
import { equals, HALF, multiply, type Rational } from "@/lib/arithmetic/rational";
import type { OpenScenario } from "@/lib/loss/open-scenario";

/** The numbers that something is worked on, in pixel units: "dark 0.3, bright 0.9, shares ½ : ½". */
export function scenarioInWords({ groups, output, scale }: OpenScenario): string {
  const inPixels = (value: Rational) => spell(multiply(value, scale));
  const places = groups.flatMap(({ name, brightness }) =>
    brightness ? [`${name} ${inPixels(brightness)}`] : [],
  );
  const shares = groups.flatMap(({ share }) => (share ? [spell(share)] : []));
  return [
    ...places,
    ...(groups.length > 1 && shares.length === groups.length
      ? [`shares ${shares.join(" : ")}`]
      : []),
    ...(output ? [outputInWords(output, inPixels)] : []),
  ].join(", ");
}

function outputInWords(
  output: NonNullable<OpenScenario["output"]>,
  inPixels: (value: Rational) => string,
): string {
  switch (output.kind) {
    case "fixed":
      return `prediction ${inPixels(output.at)}`;
    case "shared":
      return "one output for all";
    case "flipped":
      return `an input that misleads in ${spell(output.q)} of cases`;
    case "noisy":
      return `an input with noise ${spell(output.tau)}`;
    case "known":
      return "an input that shows the group";
  }
}

function spell(value: Rational): string {
  return equals(value, HALF) ? "½" : printText({ kind: "number", value });
}
