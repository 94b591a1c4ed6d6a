import "server-only";
import type { QuizItem } from "@/lib/quiz/service/list-quiz-items";
import type { ReportedItem } from "../reported-item";

/** A quiz's question as reports show it. */
export const reportedItem = ({
  questionId,
  title,
  kind,
  stem,
  choices,
  variants,
  eitherKeys,
  voidedKeys,
}: QuizItem): ReportedItem => ({
  ...{ key: questionId, title, kind, stem, options: choices, eitherKeys, voidedKeys },
  right: new Map(variants.map(({ name, markingKey }) => [name, markingKey])),
});
