import type { ItemCurve } from "@/lib/statistics/response/item-curve";
import type { SimulatedQuestion } from "./simulated-question";

/**
 * How a simulated class fares with a question: the two-parameter logistic curve of having it wholly
 * right, for ability from a standard normal distribution, and what goes wrong otherwise.
 */
export interface QuestionModel extends ItemCurve {
  /** A wrong choice that able learners who go wrong prefer; null where there is none. */
  readonly competitor: string | null;
  /** How much surer learners are than they should be, on the logistic scale. */
  readonly overconfidence: number;
  /** Median time for it. */
  readonly seconds: number;
}

const CURVES = [
  { discrimination: 1.3, difficulty: -0.8 },
  { discrimination: 1, difficulty: 0.2 },
  { discrimination: 1.7, difficulty: -0.3 },
  { discrimination: 0.8, difficulty: -1.2 },
  { discrimination: 1.5, difficulty: 0.6 },
  { discrimination: 1.1, difficulty: 0 },
] as const;

/** Where a wrong choice competes with the key, being right says little about ability. */
const COMPETED = { discrimination: 0.3, difficulty: 0.5 };
/** A hard question that most believe to have right. */
const DECEPTIVE = { discrimination: 1, difficulty: 1.3 };

/**
 * The models of a quiz's questions, decided by their places. Among three or more, one has a competing
 * choice and one makes its learners too sure.
 */
export function questionModels(questions: readonly SimulatedQuestion[]): readonly QuestionModel[] {
  const isWhole = questions.length >= 3;
  const competed = isWhole ? placeOfCompeted(questions) : -1;
  const deceptive = isWhole ? placeOfDeceptive(questions, competed) : -1;
  return questions.map((question, place) => ({
    ...(place === competed
      ? COMPETED
      : place === deceptive
        ? DECEPTIVE
        : (CURVES[place % CURVES.length] ?? CURVES[0])),
    competitor: place === competed ? wrongChoice(question) : null,
    overconfidence: place === deceptive ? 3.4 : 0,
    seconds: 45 + 10 * question.choiceKeys.length + 15 * (place % 3),
  }));
}

/** A question with one answer, where a wrong choice can take the key's place; else the middle one. */
function placeOfCompeted(questions: readonly SimulatedQuestion[]): number {
  const single = questions.findLastIndex(({ kind }) => kind === "single");
  return single === -1 ? Math.floor(questions.length / 2) : single;
}

/** A question with one key on all its numbers, so that the whole class shows it; else any other. */
function placeOfDeceptive(questions: readonly SimulatedQuestion[], competed: number): number {
  const place = questions.findIndex(
    ({ right }, own) =>
      own !== competed && new Set([...right.values()].map((key) => key.join())).size === 1,
  );
  return place === -1 ? (competed + 1) % questions.length : place;
}

/** The first choice that is wrong on the most numbers. */
function wrongChoice({ choiceKeys, right, ...rest }: SimulatedQuestion): string | null {
  const keys = [...right.values()];
  const timesWrong = (choice: string) => keys.filter((key) => !key.includes(choice)).length;
  const [first] = choiceKeys
    .filter((choice) => ![...rest.eitherKeys, ...rest.voidedKeys].includes(choice))
    .sort((a, b) => timesWrong(b) - timesWrong(a));
  return first === undefined || timesWrong(first) === 0 ? null : first;
}
