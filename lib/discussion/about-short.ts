/** What a thread is about, short enough for a list; null for the course as a whole. */
export function aboutShort({
  choiceKey,
  questionTitle,
  quizTitle,
}: {
  readonly choiceKey: string | null;
  readonly questionTitle: string | null;
  readonly quizTitle: string | null;
}): string | null {
  if (choiceKey !== null) return `choice ${choiceKey.toUpperCase()} of ${questionTitle ?? "…"}`;
  return questionTitle ?? quizTitle;
}
