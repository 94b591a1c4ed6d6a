import type { ScoringRule } from "./grade";
import { ruleInWords } from "./rules-in-words";

/** How one question of a quiz is scored. */
interface Scored {
  readonly rule: ScoringRule;
  readonly kind: "multiple" | "single";
  readonly choiceCount: number;
}

/**
 * How a quiz is scored, each way once; where its questions differ, each way says which it is for.
 */
export function scoringInWords(questions: readonly Scored[]): readonly string[] {
  const sentences = (kind: Scored["kind"]): readonly string[] => [
    ...new Set(
      questions
        .filter((question) => question.kind === kind)
        .map(({ rule, choiceCount }) => ruleInWords(rule, kind, choiceCount)),
    ),
  ];
  const [multiple, single] = [sentences("multiple"), sentences("single")];
  if (multiple.length === 0 || single.length === 0) return [...multiple, ...single];
  return [
    ...multiple.map((sentence) => `Where several may hold: ${lowerFirst(sentence)}`),
    ...single.map((sentence) => `Where you choose one: ${lowerFirst(sentence)}`),
  ];
}

const lowerFirst = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1);
