import { checkStatement } from "@/lib/arithmetic/check";
import { read } from "@/lib/arithmetic/read";
import type { PracticeHistory } from "../review-item";
import type { Worked } from "./worked";

/**
 * How much of the working is given: all of it the first time, all but the last line the second, all
 * but the last two the third and later, and only the problem after two full marks in a row.
 */
export type Fading = "full" | "last-line" | "last-two-lines" | "problem-only";

export function fadingAfter({ submitted, correctInARow }: PracticeHistory): Fading {
  if (correctInARow >= 2) return "problem-only";
  if (submitted === 0) return "full";
  return submitted === 1 ? "last-line" : "last-two-lines";
}

/** A line that the learner is to fill in, by its place: part and line, each from 0. */
export interface Blank {
  readonly part: number;
  readonly line: number;
  /** What the line comes to, which is what every line of its part comes to. */
  readonly value: string;
  /** Name of its field in the form and in the address. */
  readonly field: string;
}

/** The lines to blank, counted back from the end. What a part begins with is never one of them. */
export function blanksOf({ parts }: Worked, fading: Fading): readonly Blank[] {
  const all = parts.flatMap(({ lines }, part) => {
    const value = lines.at(-1)?.expression ?? "";
    return lines.flatMap((_, line) =>
      line === 0 ? [] : [{ part, line, value, field: `blank.${String(part)}.${String(line)}` }],
    );
  });
  switch (fading) {
    case "full":
      return [];
    case "last-line":
      return all.slice(-1);
    case "last-two-lines":
      return all.slice(-2);
    case "problem-only":
      // One blank a part, for what it comes to; the lines before it are hidden as a whole.
      return all.filter(({ part, line }) => line === (parts[part]?.lines.length ?? 0) - 1);
  }
}

/** What is said of a filled-in blank. */
export interface BlankCheck {
  readonly isRight: boolean;
  readonly words: string;
}

const LONGEST = 80;

/**
 * Checks what was typed against what the line comes to. It judges the arithmetic and never the
 * person.
 */
export function checkBlank(value: string, typed: string): BlankCheck {
  const text = typed.trim();
  if (text.length > LONGEST) return { isRight: false, words: "This is too long for one number." };
  const { statement } = read(`${value} = ${text}`);
  const verdict = statement === null ? "cannot-check" : checkStatement(statement).verdict;
  switch (verdict) {
    case "exact":
      return { isRight: true, words: "Arithmetic checks." };
    case "rounded":
      return { isRight: true, words: "Arithmetic checks, rounded." };
    case "truncated":
      return {
        isRight: true,
        words: "That is cut off rather than rounded: the next digit would take the last one up.",
      };
    case "unsupported-precision":
      return {
        isRight: false,
        words: "It is near a whole number, but not one. Keep a decimal or a fraction.",
      };
    case "wrong":
      return { isRight: false, words: "Not this. Work from the line above once more, or show it." };
    case "cannot-check":
    case null:
      return {
        isRight: false,
        words: "This cannot be read as a number. Type it as 0.4, 2/5 or 40%.",
      };
  }
}
