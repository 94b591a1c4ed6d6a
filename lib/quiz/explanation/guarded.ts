import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import type { Working } from "@/lib/loss/decision";
import { vocabularyFor } from "@/lib/loss/vocabulary";
import { numbersIn, type ComputedNumber } from "../rendered-fragment";
import { readBare } from "./calculator";
import type { Contrast } from "./contrast";
import type { Assembled, Explanation, Section } from "./explanation";
import { figureClaims } from "./figure-claims";
import { sidesInWords } from "./flip-for";
import { isDisplayedRight, recheckNumbers, recheckWorkings } from "./recheck-explanation";
import { workedFrom } from "./worked";

/** What the words of the numbers mean: in the claim, in the example beside it, in the guess. */
export interface Vocabularies {
  readonly claim: Vocabulary;
  readonly example: Vocabulary;
  readonly guess: Vocabulary;
}

/**
 * Hands an explanation out only when every number in it survives a second computation: those in the
 * sentences, in the contrasting table, in every line of the working, in the flip and in the table of
 * the figure. One that fails makes all of it fail.
 */
export function guarded(explanation: Explanation, vocabularies: Vocabularies): Assembled {
  const problems = [
    ...recheckNumbers(numbersIn(explanation.text), vocabularies.claim),
    ...explanation.sections.flatMap((section) => problemsIn(section, vocabularies)),
  ];
  return problems.length > 0 ? { kind: "refused", problems } : { kind: "explanation", explanation };
}

function problemsIn(section: Section, { claim, example, guess }: Vocabularies): readonly string[] {
  switch (section.kind) {
    case "guess":
      return recheckNumbers([section.of, ...numbersIn(section.prompt)], guess);
    case "verdict":
      return recheckNumbers(numbersIn(section.because), claim);
    case "refutation":
      return recheckNumbers(
        [section.belief, section.plausible, section.fails].flatMap(numbersIn),
        claim,
      );
    case "contrast":
      return recheckNumbers(numbersInContrast(section.contrast), example);
    case "principle":
      return [
        ...recheckNumbers(numbersIn(section.principle), claim),
        ...recheckNumbers(numbersIn(section.here ?? []), example),
      ];
    case "plot":
      return figureClaims(section.model, section.table).flatMap(
        ({ scenario, expression, text }) => {
          const read = readBare(expression);
          const isRight = read !== null && isDisplayedRight(read, text, vocabularyFor(scenario));
          return isRight ? [] : [`${expression} is not ${text}`];
        },
      );
    case "flip":
      return [
        ...recheckWorkings(section.flip.workings),
        ...section.flip.workings
          .filter((working) => !section.flip.text.includes(sidesInWords(working)))
          .map(() => "the flip does not say what was worked out"),
      ];
    case "prompt":
      return recheckNumbers(numbersIn(section.question), claim);
    case "worked":
      return [
        ...recheckWorkings(section.workings),
        ...section.workings
          .filter((working, i) => !isPrintOf(section.worked[i]?.worked, working))
          .map(() => "a line of the working is not what was worked out"),
      ];
  }
}

function isPrintOf(printed: unknown, working: Working): boolean {
  return JSON.stringify(printed) === JSON.stringify(workedFrom(working));
}

function numbersInContrast({ blocks }: Contrast): readonly ComputedNumber[] {
  return blocks
    .flat()
    .flatMap(({ endsAt, cells }) => [endsAt ?? null, ...cells.map(({ number }) => number)])
    .filter((number) => number !== null);
}
