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

/** What counts when marking: the published key where one is stated, else the derived one. */
export function markingKey(
  question: Pick<Question, "choices">,
  derived: readonly Choice["key"][],
): readonly Choice["key"][] {
  return question.choices
    .filter(({ key, published }) => published ?? derived.includes(key))
    .map(({ key }) => key);
}
