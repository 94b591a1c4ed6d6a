import type { Rational } from "@/lib/arithmetic/rational";
import { multiply, toNumber } from "@/lib/arithmetic/rational";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import { exactText, shareText } from "./figure/number-text";

/** Which assumption a chip shows, so that the one that decides can be marked. */
export type Assumption = "brightness" | "output" | "shares" | "spread" | "scale";

export interface AssumptionChip {
  readonly assumption: Assumption;
  readonly words: string;
  readonly value: string | null;
  /** Drawn as a grey in front, for a group. */
  readonly brightness: number | null;
}

/** The chip of the assumption whose change would turn the verdict round is the key one. */
export interface KeyedChip extends AssumptionChip {
  readonly isKey: boolean;
}

/** Every assumption of a claim in a few words; what is open is said to be open. */
export function chipsOf({ groups, output, scale }: OpenScenario): readonly AssumptionChip[] {
  const isUnit = toNumber(scale) === 1;
  const inPixels = (value: Rational) => exactText(multiply(value, scale));
  const plain = (assumption: Assumption, words: string, value: string | null = null) => ({
    assumption,
    words,
    value,
    brightness: null,
  });
  const shares = groups.map(({ share }) => share);
  const spreading = groups.filter(({ spread }) => spread.numerator !== 0n);
  return [
    ...groups.map(({ name, brightness }) => ({
      assumption: "brightness" as const,
      words: name,
      value: brightness === null ? "open" : inPixels(brightness),
      brightness: brightness === null ? null : toNumber(brightness),
    })),
    outputChip(output, inPixels, plain),
    shares.includes(null)
      ? plain("shares", "group sizes open")
      : plain(
          "shares",
          "shares",
          shares.map((share) => (share ? shareText(share) : "")).join(" : "),
        ),
    spreading.length === 0
      ? plain("spread", "no spread")
      : plain("spread", "spread", groups.map(({ spread }) => inPixels(spread)).join(" : ")),
    ...(isUnit ? [] : [plain("scale", "white is", exactText(scale))]),
  ];
}

function outputChip(
  output: OpenScenario["output"],
  inPixels: (value: Rational) => string,
  plain: (assumption: Assumption, words: string, value?: string | null) => AssumptionChip,
): AssumptionChip {
  switch (output?.kind) {
    case undefined:
      return plain("output", "output open");
    case "fixed":
      return plain("output", "prediction", inPixels(output.at));
    case "shared":
      return plain("output", "one output for all");
    case "flipped":
      return plain("output", "input wrong", exactText(output.q));
    case "noisy":
      return plain("output", "input noise τ", exactText(output.tau));
    case "known":
      return plain("output", "group known");
  }
}
