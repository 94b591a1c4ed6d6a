import "server-only";
import type { Rational } from "@/lib/arithmetic/rational";
import { guessMark } from "@/lib/quiz/service/guess-mark";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import type { Estimate } from "@/lib/statistics/estimate";
import { guessImportedMark } from "../import/guess-imported-mark";
import type { ItemReport } from "../item-report";
import type { ReportSource } from "../source";
import { findStoredImport } from "../store/response-imports";

/**
 * What ticking at random earns in a question of a report, of 1: by the commonest key, and for answers
 * from elsewhere by the rule with which they were imported. Null where nobody answered what is asked now.
 */
export async function randomGuesses(
  source: ReportSource,
  courseId: string,
): Promise<(item: ItemReport) => Estimate<Rational> | null> {
  if (source.kind === "import") {
    const found = await findStoredImport(courseId, source.importId);
    return ({ item }) => {
      const imported = found?.content.items.find(({ key }) => key === item.key);
      return found === null || imported === undefined
        ? null
        : guessImportedMark(imported, found.content.rule);
    };
  }
  const items = await listQuizItems(source.quizSlug, courseId);
  return ({ item, parts: [commonest] }) => {
    const found = items.find(({ questionId }) => questionId === item.key);
    return found === undefined || commonest === undefined
      ? null
      : guessMark(found, commonest.right);
  };
}
