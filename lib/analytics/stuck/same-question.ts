import type { ComeBack } from "./come-back";
import type { StuckReason } from "./stuck-reason";
import { STUCK } from "./thresholds";
import { wrongChoices } from "./wrong-choices";

/** The questions that were wrong in each of the last attempts, enough of them to say so. */
export function sameQuestionReasons({ quizSlug, attempts }: ComeBack): readonly StuckReason[] {
  const [last] = attempts;
  if (last === undefined) return [];
  return last.wrong.flatMap(({ question }) => {
    const answers = attempts.map(({ wrong }) => wrong.find((one) => one.question === question));
    const end = answers.indexOf(undefined);
    const run = answers.slice(0, end < 0 ? undefined : end).filter((one) => one !== undefined);
    if (run.length < STUCK.wrongInARow) return [];
    const [first = [], ...others] = run.map(wrongChoices);
    const same = first.filter((key) => others.every((keys) => keys.includes(key)));
    // What was ticked says more of what somebody believes than what was left.
    const choice = same.find((key) => run[0]?.ticked.includes(key)) ?? same[0] ?? null;
    const counted = { attempts: run.length, choice };
    return [{ kind: "same-question" as const, quizSlug, questionId: question, ...counted }];
  });
}
