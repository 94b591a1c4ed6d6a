import { decideChoice, isRight, worldOfChoice } from "./decide-choice";
import type { Choice, Question, VariantDefinition } from "./schema-question";

/**
 * Keys of the choices that are true by their claims on these numbers, in the order shown. Nobody
 * types them in. Throws where a claim cannot be decided: such a question must not be stored.
 */
export function deriveKey(
  question: Pick<Question, "id" | "scenario" | "limits" | "choices">,
  variant: VariantDefinition,
): readonly Choice["key"][] {
  return question.choices.flatMap((choice) => {
    const decision = decideChoice(choice, worldOfChoice(question, choice, variant.parameters));
    if (decision.kind === "undecided") {
      const why = decision.problems.map(({ message }) => message).join("; ");
      throw new Error(`${question.id}, ${variant.name}, choice ${choice.key}: ${why}`);
    }
    return isRight(choice, decision) ? [choice.key] : [];
  });
}

/**
 * What counts as true when marking: the published key where one is stated, else the derived one.
 * Choices that a correction lets count otherwise are in neither.
 */
export function markingKey(
  question: Pick<Question, "choices">,
  derived: readonly Choice["key"][],
): readonly Choice["key"][] {
  return question.choices
    .filter(
      ({ key, published, counts }) => counts === undefined && (published ?? derived.includes(key)),
    )
    .map(({ key }) => key);
}

/** Keys of the choices that a correction lets count in this way. */
export function keysThatCount(
  { choices }: Pick<Question, "choices">,
  as: NonNullable<Choice["counts"]>,
): readonly Choice["key"][] {
  return choices.filter(({ counts }) => counts === as).map(({ key }) => key);
}
