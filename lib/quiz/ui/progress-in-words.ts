import { markInWords } from "../mark-in-words";
import type { Progress } from "../progress";

/** How far a learner is with a quiz, piece by piece: "2 of 6 answered", "best mark 4.5 of 6". */
export function progressInWords({ open, best }: Progress): readonly string[] {
  const opened =
    open === null
      ? []
      : [open.count === 1 ? "begun" : `${String(open.answered)} of ${String(open.count)} answered`];
  return [
    ...opened,
    ...(best === null ? [] : [`best mark ${markInWords(best.mark)} of ${String(best.count)}`]),
  ];
}

/** What the button of a quiz says. */
export function startWords({ open, finished }: Progress, kind: "course" | "practice"): string {
  if (open !== null) return kind === "course" ? "Go on with the quiz" : "Go on with the question";
  if (finished.length > 0) return "Try again on other numbers";
  return kind === "course" ? "Start the quiz" : "Start";
}
