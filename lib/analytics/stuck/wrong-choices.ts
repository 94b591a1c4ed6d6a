import type { WrongAnswer } from "./come-back";

/**
 * The choices on which an answer decided wrongly. Where one is to be picked it is the one that was;
 * leaving the key says only that another was picked.
 */
export function wrongChoices(
  answer: Pick<WrongAnswer, "kind" | "shown" | "ticked" | "right" | "uncounted">,
): readonly string[] {
  const { kind, shown, ticked, right, uncounted } = answer;
  return shown.filter(
    (choice) =>
      !uncounted.includes(choice) &&
      ticked.includes(choice) !== right.includes(choice) &&
      (kind === "multiple" || ticked.includes(choice)),
  );
}
