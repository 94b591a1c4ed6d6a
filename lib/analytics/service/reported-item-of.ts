import "server-only";
import type { QuizItem } from "@/lib/quiz/service/list-quiz-items";
import { answeredPlace, type ReportedItem } from "../reported-item";

/** A quiz's question as reports show it. */
export const reportedItem = ({
  questionId,
  title,
  kind,
  stem,
  choices,
  variants,
  answerable,
  eitherKeys,
  voidedKeys,
}: QuizItem): ReportedItem => ({
  key: questionId,
  title,
  kind,
  stem,
  options: choices,
  eitherKeys,
  voidedKeys,
  right: new Map(variants.map(({ name, markingKey }) => [name, markingKey])),
  answered: new Map(
    answerable
      .filter((own) => isSame(own.eitherKeys, eitherKeys) && isSame(own.voidedKeys, voidedKeys))
      .map(({ hash, variant, markingKey }) => [answeredPlace(hash, variant), markingKey]),
  ),
});

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();
