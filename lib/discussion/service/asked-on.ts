import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import type { AboutForm } from "../schema";
import type { About, AskedOn } from "../thread";

/** What a thread is to be about, and the numbers that go with it. */
export interface Anchor {
  readonly about: About;
  readonly askedOn: AskedOn | null;
}

/**
 * What a composer's address means: a submitted question of the actor's own brings its quiz, its
 * numbers and what she picked; what is not hers brings nothing along.
 */
export async function readAnchor(actor: Actor, form: AboutForm): Promise<Anchor> {
  const { quiz = null, question = null, choice = null, attempt, position } = form;
  const outcome =
    attempt === undefined || position === undefined
      ? null
      : await getReviewItem(actor, attempt, position);
  if (outcome?.kind !== "review") {
    const about = { quizSlug: quiz, questionId: question, choiceKey: question && choice };
    return { about, askedOn: null };
  }
  const { item } = outcome;
  const isChoice = item.question.choices.some(({ key }) => key === choice);
  return {
    about: {
      quizSlug: item.quiz.slug,
      questionId: item.question.id,
      choiceKey: isChoice ? choice : null,
    },
    askedOn: {
      versionHash: item.versionHash,
      variantName: item.variant.name,
      parameters: item.variant.parameters,
      picked: item.picked,
      certainty: item.certainty,
    },
  };
}
