import { type Chance, logistic } from "./chance";
import type { QuestionModel } from "./question-model";
import type { SimulatedQuestion } from "./simulated-question";

/** A learner of a simulated class. */
export interface SimulatedLearner {
  /** In standard deviations of a class at its first attempt. */
  readonly ability: number;
  /** Ids of the misconceptions that she holds. */
  readonly holds: ReadonlySet<string>;
}

/** What a learner makes of a question. */
export interface SimulatedAnswer {
  readonly ticked: readonly string[];
  readonly certainty: number | null;
  readonly seconds: number;
}

/** A decision on each further choice goes wrong as often as this, where one has gone wrong. */
const FURTHER_WRONG = 0.22;
/** How much likelier a decision goes wrong that a misconception makes go wrong. */
const MISLED = 4;
/** Whoever does not say how sure she is. */
const SILENT = 0.08;

/**
 * An answer to a question on the numbers of one variant. Whether it is wholly right depends on ability
 * alone, by the question's curve; misconceptions and the competing choice decide what goes wrong.
 */
export function simulateAnswer(
  question: SimulatedQuestion,
  model: QuestionModel,
  markingKey: readonly string[],
  { ability, holds }: SimulatedLearner,
  chance: Chance,
): SimulatedAnswer {
  const lead = model.discrimination * (ability - model.difficulty);
  const isRight = chance.happens(logistic(lead));
  const counted = question.choiceKeys.filter(
    (choice) => !question.eitherKeys.includes(choice) && !question.voidedKeys.includes(choice),
  );
  const weight = (choice: string): number => {
    const misconception = question.misconceptions.get(choice) ?? "";
    const misled = holds.has(misconception) ? MISLED : 1;
    return choice === model.competitor && !markingKey.includes(choice)
      ? 3 * Math.exp(1.8 * ability)
      : misled;
  };
  const ticked = new Set(question.kind === "single" ? one() : any());
  const tooSure = model.overconfidence;
  // Somebody who is deceived does not notice that she went wrong.
  const noticed = tooSure > 0 ? tooSure : isRight ? 0.7 : -0.7;
  return {
    ticked: question.choiceKeys.filter((choice) => ticked.has(choice)),
    certainty: chance.happens(SILENT) ? null : certaintyOf(lead + noticed + 0.6 * chance.normal()),
    seconds: Math.round(model.seconds * Math.exp(0.45 * chance.normal() - 0.15 * ability)) + 4,
  };

  function one(): readonly string[] {
    const wrong = counted.filter((choice) => !markingKey.includes(choice));
    return isRight || wrong.length === 0
      ? [...markingKey, ...question.eitherKeys].slice(0, 1)
      : chance.pick(1, wrong, weight);
  }

  function any(): readonly string[] {
    const further = counted.slice(1).filter(() => chance.happens(FURTHER_WRONG)).length;
    const wrong = isRight ? [] : chance.pick(1 + further, counted, weight);
    return [
      ...counted.filter((choice) => markingKey.includes(choice) !== wrong.includes(choice)),
      ...question.eitherKeys.filter(() => chance.happens(0.5)),
    ];
  }
}

/** From guessing, 0, to certain, 3, by the logit of how likely she thinks that she is right. */
function certaintyOf(confidence: number): number {
  const ABOVE = [-0.6, 0.5, 1.5];
  return ABOVE.filter((edge) => confidence > edge).length;
}
