import "server-only";
import { coursePaths } from "@/lib/courses/course-paths";
import { getQuestionTalk } from "@/lib/discussion/service/get-question-talk";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { misconceptionWords } from "@/lib/quiz/service/misconception-words";
import type { AskedGroups } from "../groups/report-groups";
import type { ItemPage } from "../item-page";
import { type ItemReport, itemReport } from "../item-report";
import { sharedFigures } from "../quiz-figures";
import { type AttemptsCounted, reportCounts } from "../report-counts";
import { shownPart } from "../shown-part";
import { openSource } from "./open-source";
import { randomGuesses } from "./random-guesses";
import { versionFigures } from "./version-figures";

/** What a report says of one question, for whoever may see it; null where there is none by that name. */
export async function openItemReport(
  actor: Actor,
  slug: string,
  sourceText: string,
  itemKey: string,
  attempts: AttemptsCounted,
  { key, ...groups }: AskedGroups & { readonly key?: number | undefined } = {},
): Promise<ItemPage | null> {
  const opened = await openSource(actor, slug, sourceText);
  const index = opened?.items.findIndex(({ key }) => key === itemKey) ?? -1;
  const asked = opened?.items[index];
  if (opened === null || asked === undefined) return null;
  const { course, source, items } = opened;
  const counts = reportCounts(await opened.counts.shared([itemKey]), attempts);
  const shared = sharedFigures(items, counts, groups);
  const item = itemReport(asked, index, counts.items.get(itemKey), shared);
  const isOfQuiz = source.kind !== "import";
  const [talk, guessOf, versions] = await Promise.all([
    isOfQuiz ? getQuestionTalk(actor, slug, itemKey) : null,
    randomGuesses(source, course.id),
    versionFigures(course.id, itemKey, counts.items.get(itemKey)),
  ]);
  return {
    course: { slug: course.slug, title: course.title },
    source,
    sourceText,
    title: opened.title,
    attempts,
    isComplete: opened.isComplete,
    item,
    shown: shownPart(item, key),
    others: items.length - 1,
    groups: shared.groups,
    talk,
    guess: guessOf(item),
    versions,
    begun: counts.begun.reduce((sum, { count }) => sum + count, 0),
    misconceptions: misconceptionsOf(item),
    correctPath:
      source.kind === "quiz" && can(actor, "key.correct", { courseId: course.id })
        ? coursePaths(course.slug).correct(itemKey)
        : null,
  };
}

function misconceptionsOf({ item }: ItemReport): ItemPage["misconceptions"] {
  return new Map(
    item.options.flatMap(({ key, misconception }) => {
      const words = misconceptionWords(misconception);
      return words === null ? [] : [[key, words] as const];
    }),
  );
}
