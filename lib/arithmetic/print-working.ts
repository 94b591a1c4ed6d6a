import { display } from "./display";
import { printLatex } from "./print-latex";
import { printSpeech } from "./print-speech";
import type { Step } from "./trace";
import type { Value } from "./value";

/** A working as one chain: its members in LaTeX, each with its sign, and all of it as a sentence. */
export interface PrintedWorking {
  readonly latex: readonly string[];
  readonly speech: string;
}

const NOTATIONS = {
  latex: { print: printLatex, "=": "=", "≈": "\\approx" },
  speech: { print: printSpeech, "=": "equals", "≈": "is about" },
} as const;

/** The last member is the value, with ≈ and three digits where no short decimal ends it. */
export function printWorking(steps: readonly Step[], value: Value): PrintedWorking {
  return {
    latex: members(steps, value, "latex"),
    speech: members(steps, value, "speech").join(" "),
  };
}

function members(
  steps: readonly Step[],
  value: Value,
  notation: keyof typeof NOTATIONS,
): readonly string[] {
  const words = NOTATIONS[notation];
  return steps.map(({ relation, expression }, place) => {
    if (place < steps.length - 1) {
      const member = words.print(expression);
      return relation === null ? member : `${words[relation]} ${member}`;
    }
    const shown = display(value)[notation];
    if (relation === null) return shown;
    // A float is displayed with its sign: "≈ 0.123", "about 0.123".
    if (value.kind === "approximate") return notation === "latex" ? shown : `is ${shown}`;
    return `${words[relation]} ${shown}`;
  });
}
