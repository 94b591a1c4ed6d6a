import { add, rational, toNumber, ZERO } from "@/lib/arithmetic/rational";
import { markAnswer } from "@/lib/quiz/mark-answer";
import type { AnswerFacts, AttemptFacts } from "../attempt-facts";
import { readFraction } from "@/lib/statistics/cube/fraction-text";
import { type Chance, chanceOf, logistic } from "./chance";
import { type QuestionModel, questionModels } from "./question-model";
import { simulateAnswer, type SimulatedLearner } from "./simulate-answer";
import type { SimulatedQuestion } from "./simulated-question";

/** A Monday. The days of a simulated class are the same whenever one looks at it. */
const FIRST_DAY = Date.UTC(2026, 8, 7);
const DAYS = Array.from({ length: 21 }, (_, day) => day);
/** Much is done towards the end of a week, and the first week's work is done by most. */
const BY_WEEKDAY = [1, 1, 2, 2, 3, 5, 4];
const BY_WEEK = [3, 2, 1];

/** Attempts that are begun and never finished. */
const GIVEN_UP = 0.05;
/** How much of a class holds each misconception, by the order in which the quiz comes to them. */
const HELD_BY = [0.5, 0.2, 0.35];

/**
 * The attempts of a class that nobody belongs to, on the questions of a quiz as they are: abilities
 * from a standard normal distribution, the curves of `questionModels`, misconceptions that come back
 * in several questions, certainty that follows confidence, times, and second attempts that gain half a
 * standard deviation. Marked as answers are marked. The same seed gives the same class.
 */
export function simulateClass(
  questions: readonly SimulatedQuestion[],
  seed: number,
  learners = 240,
): readonly AttemptFacts[] {
  const chance = chanceOf(seed);
  const models = questionModels(questions);
  const misconceptions = [...new Set(questions.flatMap((q) => [...q.misconceptions.values()]))];
  return Array.from({ length: learners }, (_, place) => {
    const held = misconceptions.filter((_id, order) =>
      chance.happens(HELD_BY[order % HELD_BY.length] ?? 0),
    );
    const learner = { ability: chance.normal(), holds: new Set(held) };
    const [day = 0] = chance.pick(1, DAYS, weightOfDay);
    const attempt = { number: 1, day, place, before: null };
    if (chance.happens(GIVEN_UP)) return [givenUp(attempt)];
    const first = finished(questions, models, learner, attempt, chance);
    const again = day + 1 + Math.floor(5 * logistic(chance.normal()));
    if (again >= DAYS.length || !chance.happens(logistic(1.2 - 3 * shareOf(first)))) return [first];
    const grown = { ...learner, ability: learner.ability + 0.5 + 0.2 * chance.normal() };
    const second = { number: 2, day: again, place: place + 1, before: first };
    return [
      first,
      chance.happens(GIVEN_UP)
        ? givenUp(second)
        : finished(questions, models, grown, second, chance),
    ];
  }).flat();
}

interface Sitting {
  readonly number: number;
  /** From 0, the first day. */
  readonly day: number;
  /** Decides which of the variants are given out. */
  readonly place: number;
  readonly before: AttemptFacts | null;
}

const weightOfDay = (day: number): number =>
  (BY_WEEKDAY[day % 7] ?? 1) * (BY_WEEK[Math.floor(day / 7)] ?? 1);

const dateOf = (day: number): string =>
  new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

const givenUp = ({ number, day }: Sitting): AttemptFacts => ({
  number,
  begun: dateOf(day),
  ended: null,
  seconds: null,
  answers: [],
});

function finished(
  questions: readonly SimulatedQuestion[],
  models: readonly QuestionModel[],
  learner: SimulatedLearner,
  { number, day, place, before }: Sitting,
  chance: Chance,
): AttemptFacts {
  const answers = questions.flatMap((question, order): readonly AnswerFacts[] => {
    const model = models[order];
    const variants = [...question.right];
    const [variant, markingKey] = variants[(place + order) % variants.length] ?? [];
    if (model === undefined || variant === undefined || markingKey === undefined) return [];
    const { ticked, ...said } = simulateAnswer(question, model, markingKey, learner, chance);
    const mark = markAnswer({ ...question, markingKey }, ticked);
    return [
      {
        item: question.key,
        version: question.version,
        variant,
        mark: `${String(mark.numerator)}/${String(mark.denominator)}`,
        options: [...question.choiceKeys],
        ticked: [...ticked],
        ...said,
        before: before?.answers[order]?.mark ?? null,
        flow: null,
      },
    ];
  });
  const seconds = answers.reduce((sum, answer) => sum + (answer.seconds ?? 0), 0);
  return { number, begun: dateOf(day), ended: dateOf(day), seconds, answers };
}

/** The total as a share of what was to be had. */
function shareOf({ answers }: AttemptFacts): number {
  const total = answers.map(({ mark }) => readFraction(mark)).reduce(add, ZERO);
  return toNumber(total) / toNumber(rational(Math.max(1, answers.length)));
}
