import type { Expression, Relation } from "@/lib/arithmetic/expression";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { printText } from "@/lib/arithmetic/print-text";
import type { Step } from "@/lib/arithmetic/trace";
import type { Truth } from "@/lib/arithmetic/value";
import type { WorkedSide, Working } from "@/lib/loss/decision";

/** One line of a worked solution, in the three notations. */
export interface WorkedLine {
  readonly latex: string;
  readonly speech: string;
  readonly text: string;
  /** The expression alone, without the sign in front: what a blanked line asks for. */
  readonly expression: string;
  readonly because: string;
}

export interface WorkedPart {
  /** What is worked out: `share(L2, bright)`. */
  readonly of: string;
  readonly lines: readonly WorkedLine[];
}

/** The solution of a claim: each side line by line, and the comparison at the end. */
export interface Worked {
  readonly parts: readonly WorkedPart[];
  readonly conclusion: Omit<WorkedLine, "because"> & { readonly truth: Truth };
}

export function workedFrom({ links, truth }: Working): Worked {
  const sides = links.flatMap(({ left, right }, i) => (i === 0 ? [left, right] : [right]));
  const relations = links.map(({ relation }) => relation);
  const values = sides.map(valueOf);
  const chain = (print: (expression: Expression) => string, sign: (of: Relation) => string) =>
    values
      .map((value, i) => {
        const relation = relations[i - 1];
        return relation === undefined ? print(value) : ` ${sign(relation)} ${print(value)}`;
      })
      .join("");
  const text = chain(printText, (relation) => relation);
  return {
    parts: sides
      // A side that is a plain number has nothing to work out.
      .filter(({ steps }) => steps.length > 1)
      .map(({ expression, steps }) => ({
        of: printText(expression),
        lines: steps.map(line),
      })),
    conclusion: {
      latex: chain(printLatex, (relation) => LATEX[relation]),
      speech: chain(printSpeech, (relation) => SPEECH[relation]),
      text,
      expression: text,
      truth,
    },
  };
}

function line({ relation, expression, because }: Step): WorkedLine {
  const sign = relation === null ? "" : `${relation} `;
  const latexSign = relation === null ? "" : `${LATEX[relation]} `;
  const spoken = relation === null ? "" : `${SPEECH[relation]} `;
  return {
    latex: latexSign + printLatex(expression),
    speech: spoken + printSpeech(expression),
    text: sign + printText(expression),
    expression: printText(expression),
    because,
  };
}

function valueOf({ expression, steps }: WorkedSide): Expression {
  return steps.at(-1)?.expression ?? expression;
}

const LATEX: Readonly<Record<Relation, string>> = {
  "=": "=",
  "≈": "\\approx",
  "≠": "\\neq",
  "<": "<",
  "≤": "\\leq",
  ">": ">",
  "≥": "\\geq",
};

const SPEECH: Readonly<Record<Relation, string>> = {
  "=": "equals",
  "≈": "is about",
  "≠": "is not equal to",
  "<": "is less than",
  "≤": "is at most",
  ">": "is greater than",
  "≥": "is at least",
};
