import "server-only";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { findListedQuiz } from "@/lib/quiz/service/find-listed-quiz";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import { type CountsReader, readerOf } from "../counts-reader";
import type { CellPlace } from "../delta";
import { reportedItems } from "../import/reported-items";
import type { ReportedItem } from "../reported-item";
import { readSource, type ReportSource, writeSource } from "../source";
import { findRevision } from "../store/find-revision";
import { readCountedTables, readItemTables, readSharedTables } from "../store/read-counted-tables";
import { findStoredImport } from "../store/response-imports";
import { BATCHES_OF_A_PAGE, fold } from "./fold";
import { reportedItem } from "./reported-item-of";
import { simulatedCounts } from "./simulated-counts";

/** What a report is about, for whoever may see it, and where its counts are. */
export interface OpenedSource {
  readonly course: Course;
  readonly source: ReportSource;
  /** As it stands in addresses. */
  readonly sourceText: string;
  readonly title: string;
  readonly items: readonly ReportedItem[];
  /** Whether everything that was submitted is counted; else some is still being counted. */
  readonly isComplete: boolean;
  /** A name of the counts: another one whenever one of them has changed. */
  readonly revision: string;
  /** For one question. Whatever is read comes after the revision was, so that it is never older. */
  readonly counts: CountsReader;
  /** For all questions, with counts of one moment. */
  readonly readAll: () => Promise<CountsReader>;
}

/**
 * The source of a report of a course, with everything counted that is left to count; null where there
 * is none by that name for whoever asks.
 */
export async function openSource(
  actor: Actor,
  slug: string,
  sourceText: string,
): Promise<OpenedSource | null> {
  const course = await courseFor(actor, slug, "report.view");
  const source = readSource(sourceText);
  if (course === null || source === null) return null;
  const found =
    source.kind === "import"
      ? await importContent(course, source)
      : await quizContent(course, source);
  return found && { course, source, sourceText, ...found };
}

type Content = Omit<OpenedSource, "course" | "source" | "sourceText">;

async function quizContent(
  course: Course,
  source: Exclude<ReportSource, { kind: "import" }>,
): Promise<Content | null> {
  const quiz = await findListedQuiz(source.quizSlug);
  if (quiz === null) return null;
  const listed = await listQuizItems(source.quizSlug, course.id);
  const items = listed.map(reportedItem);
  if (source.kind === "simulated") {
    const title = `Simulated class: ${quiz.title}`;
    const counts = readerOf(simulatedCounts(listed), firstOf(items));
    return {
      title,
      items,
      isComplete: true,
      revision: "simulated",
      counts,
      readAll: () => Promise.resolve(counts),
    };
  }
  const isComplete = await fold(BATCHES_OF_A_PAGE);
  const place = { courseId: course.id, source: writeSource(source) };
  const revision = (await findRevision(place)) ?? "none";
  return {
    title: quiz.title,
    items,
    isComplete,
    revision,
    counts: storedCounts(place, items),
    // A fold may come between two statements, so that a whole report is read in one.
    readAll: async () => readerOf(await readCountedTables(place), firstOf(items)),
  };
}

/** What an import is counted to be; once it is stored no count of it changes any more. */
async function importContent(
  course: Course,
  source: Extract<ReportSource, { kind: "import" }>,
): Promise<Content | null> {
  const found = await findStoredImport(course.id, source.importId);
  if (found === null) return null;
  const items = reportedItems(found.content);
  const place = { courseId: course.id, source: writeSource(source) };
  const counts = storedCounts(place, items);
  return {
    title: found.title,
    items,
    isComplete: true,
    revision: "stored",
    counts,
    readAll: () => Promise.resolve(counts),
  };
}

/** The question whose groups are those of the class: everybody has every question. */
const firstOf = ([first]: readonly ReportedItem[]): string => first?.key ?? "";

const storedCounts = (place: CellPlace, items: readonly ReportedItem[]): CountsReader => ({
  shared: (whole) => readSharedTables(place, { grouped: firstOf(items), whole }),
  items: (itemKeys) => readItemTables(place, itemKeys),
});
