import type { ComeBack } from "./come-back";
import type { StuckReason } from "./stuck-reason";

/** Sums of fractions such as thirds differ by no more than this when they are equal. */
const ROUNDING = 1e-9;

/**
 * Whether the last attempt earned no more than the one before it, though explanations of what had
 * been wrong were opened in between. Attempts at another number of questions are not compared.
 */
export function noGainReasons({ quizSlug, attempts }: ComeBack): readonly StuckReason[] {
  const [last, before] = attempts;
  if (last === undefined || before === undefined) return [];
  if (last.questions !== before.questions || last.mark > before.mark + ROUNDING) return [];
  const opened = before.wrong.filter(
    ({ reviewedAt }) => reviewedAt !== null && reviewedAt < last.submittedAt,
  ).length;
  if (opened === 0) return [];
  return [
    {
      kind: "no-gain",
      quizSlug,
      opened,
      outOf: last.questions,
      attempts: [before.number, last.number],
      marks: [before.mark, last.mark],
    },
  ];
}
