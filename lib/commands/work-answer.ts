import { toDecimalText } from "@/lib/arithmetic/decimal";
import { approximateForm } from "@/lib/arithmetic/number-form";
import { valueExpression } from "@/lib/arithmetic/literal";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { printText } from "@/lib/arithmetic/print-text";
import type { Rational } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import { assess, type Assessment } from "@/lib/loss/assess";
import type { Basis } from "@/lib/loss/decision";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import { statementOf, type WorkedLine } from "@/lib/loss/worked-line";
import { sayMeeting } from "./work-case";

export interface AnsweredValue {
  /** "16/25", "[0.3, 0.9]"; null for what is known only as a float. */
  readonly exact: string | null;
  /** The exact decimal where it ends, otherwise three significant digits. */
  readonly decimal: string;
  /** Whether `decimal` is rounded. */
  readonly approximate: boolean;
}

export interface AnsweredProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** One line of output. */
export interface Answer {
  readonly id: string | number | null;
  readonly verdict: string | null;
  /** Whether the verdict is worked out in the one case there is, proved for all, or searched for. */
  readonly basis?: Basis["kind"];
  /** In how many cases it was searched for. */
  readonly cases?: number;
  readonly value?: AnsweredValue;
  readonly steps: readonly {
    readonly latex: string;
    readonly speech: string;
    readonly text: string;
  }[];
  /** What the steps cannot show. */
  readonly note?: string;
  readonly problems?: readonly AnsweredProblem[];
}

/** What the command says of one text. */
export function answer(id: Answer["id"], text: string, scenario?: OpenScenario): Answer {
  const assessment = assess(text, scenario);
  const { value, problems, basis, meeting } = assessment;
  return {
    id,
    verdict: sayVerdict(assessment),
    ...(basis ? { basis: basis.kind } : {}),
    ...(basis?.kind === "searched" ? { cases: basis.cases } : {}),
    ...(value ? { value: answeredValue(value) } : {}),
    steps: assessment.cases.flatMap(({ lines }) => lines.map(printLine)),
    ...(meeting ? { note: sayMeeting(meeting) } : {}),
    ...(problems.length > 0
      ? { problems: problems.map(({ message, span }) => ({ message, ...span })) }
      : {}),
  };
}

/** The verdict in words; null for a bare expression and where there is none. */
export function sayVerdict({ kind, verdict }: Assessment): string | null {
  return kind === "assignment" ? "not a check" : (verdict?.replaceAll("-", " ") ?? null);
}

function printLine(line: WorkedLine) {
  const statement = statementOf(line);
  return {
    latex: printLatex(statement),
    speech: printSpeech(statement),
    text: printText(statement),
  };
}

function answeredValue(value: Value): AnsweredValue {
  switch (value.kind) {
    case "interval": {
      const range = printText(valueExpression(value));
      return { exact: range, decimal: range, approximate: false };
    }
    case "approximate":
      return { exact: null, decimal: printText(valueExpression(value)), approximate: true };
    case "exact": {
      const ended = toDecimalText(value.value);
      const isShort = ended !== null && ended.length <= 40;
      return {
        exact: fraction(value.value),
        decimal: isShort ? ended : roundedText(value.value),
        approximate: !isShort,
      };
    }
  }
}

function fraction({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

function roundedText(value: Rational): string {
  const form = approximateForm(value);
  const sign = value.numerator < 0n ? "-" : "";
  switch (form.kind) {
    case "decimal":
      return sign + form.digits;
    case "fraction":
      return `${sign}${form.numerator}/${form.denominator}`;
    case "scientific":
      return `${sign}${form.digits}e${String(form.exponent)}`;
  }
}
