import type { Question, QuizDefinition } from "../schema-question";
import { bestConstantAndMinority } from "./fairness/best-constant-and-minority";
import { doesAMixtureHelp } from "./fairness/does-a-mixture-help";
import { doesL2Magnify } from "./fairness/does-l2-magnify";
import { onlyAboveOne } from "./fairness/only-above-one";
import { twoGroupsOneOutput } from "./fairness/two-groups-one-output";
import { whoPulls } from "./fairness/who-pulls";
import { ambiguousInput } from "./practice/ambiguous-input";
import { bestConstant } from "./practice/best-constant";
import { crossovers } from "./practice/crossovers";
import { hotPixels } from "./practice/hot-pixels";
import { minorityError } from "./practice/minority-error";
import { mixtures } from "./practice/mixtures";
import { pullAtAPrediction } from "./practice/pull-at-a-prediction";
import { spread } from "./practice/spread";
import { trainingDynamics } from "./practice/training-dynamics";
import { twoErrorsCompared } from "./practice/two-errors-compared";
import { unitsAndScaleFactors } from "./practice/units-and-scale-factors";
import { whenL2IsBetter } from "./practice/when-l2-is-better";
import { worstGroup } from "./practice/worst-group";

const FAIRNESS: readonly Question[] = [
  twoGroupsOneOutput,
  doesL2Magnify,
  onlyAboveOne,
  whoPulls,
  bestConstantAndMinority,
  doesAMixtureHelp,
];

const PRACTICE: readonly Question[] = [
  unitsAndScaleFactors,
  twoErrorsCompared,
  crossovers,
  pullAtAPrediction,
  bestConstant,
  minorityError,
  mixtures,
  hotPixels,
  ambiguousInput,
  worstGroup,
  spread,
  trainingDynamics,
  whenL2IsBetter,
];

const practice = (slug: string, question: Question): QuizDefinition => ({
  slug,
  title: question.title,
  kind: "practice",
  questions: [question],
});

/**
 * Every quiz of the course, in the order of the course page: the fairness quiz, a practice quiz for
 * each family, and each question of the fairness quiz again by itself, for a fresh variant.
 */
export const QUIZZES: readonly QuizDefinition[] = [
  { slug: "fairness", title: "The fairness quiz", kind: "course", questions: FAIRNESS },
  ...PRACTICE.map((question) => practice(question.id, question)),
  ...FAIRNESS.map((question) => practice(`again-${question.id}`, question)),
];
