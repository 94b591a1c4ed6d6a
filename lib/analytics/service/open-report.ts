import "server-only";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { findListedQuiz } from "@/lib/quiz/service/find-listed-quiz";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import type { AskedGroups } from "../groups/report-groups";
import { reportedItems } from "../import/reported-items";
import { type AttemptsCounted, type CountedStoredCell, reportCounts } from "../report-counts";
import { type ClassReport, classReport } from "../report";
import type { ReportedItem } from "../reported-item";
import { readSource, type ReportSource, writeSource } from "../source";
import { readCells } from "../store/read-cells";
import { findStoredImport } from "../store/response-imports";
import { fold } from "./fold";
import { reportedItem } from "./reported-item-of";
import { simulatedCells } from "./simulated-cells";

/** A report with what it is about. */
export interface OpenedReport {
  readonly course: Course;
  readonly source: ReportSource;
  /** As it stands in addresses. */
  readonly sourceText: string;
  readonly title: string;
  readonly attempts: AttemptsCounted;
  readonly report: ClassReport;
  /** Whether everything that was submitted is counted; else some is still being counted. */
  readonly isComplete: boolean;
  /** Nobody's answers: every page that shows it says so. */
  readonly isSimulated: boolean;
}

/** Batches that a page counts itself before it shows what is counted so far. */
const MOST_BATCHES = 10;

/** A report of a course for whoever may see it; null where there is none by that name. */
export async function openReport(
  actor: Actor,
  slug: string,
  sourceText: string,
  attempts: AttemptsCounted,
  groups?: AskedGroups,
): Promise<OpenedReport | null> {
  const course = await courseFor(actor, slug, "report.view");
  const source = readSource(sourceText);
  if (course === null || source === null) return null;
  const found = await contentOf(course, source);
  if (found === null) return null;
  const { title, items, cells, isComplete } = found;
  const report = classReport(items, reportCounts(cells, attempts), groups);
  const isSimulated = source.kind === "simulated";
  return { course, source, sourceText, title, attempts, report, isComplete, isSimulated };
}

interface Content {
  readonly title: string;
  readonly items: readonly ReportedItem[];
  readonly cells: readonly CountedStoredCell[];
  readonly isComplete: boolean;
}

async function contentOf(course: Course, source: ReportSource): Promise<Content | null> {
  if (source.kind === "import") return importContent(course, source);
  const quiz = await findListedQuiz(source.quizSlug);
  if (quiz === null) return null;
  const listed = await listQuizItems(source.quizSlug, course.id);
  const items = listed.map(reportedItem);
  if (source.kind === "simulated") {
    const title = `Simulated class: ${quiz.title}`;
    return { title, items, cells: simulatedCells(listed), isComplete: true };
  }
  const isComplete = await fold(MOST_BATCHES);
  const cells = await readCells({ courseId: course.id, source: writeSource(source) });
  return { title: quiz.title, items, cells, isComplete };
}

/** What an import is counted to be; nothing is left to count of one that is stored. */
async function importContent(
  course: Course,
  source: Extract<ReportSource, { kind: "import" }>,
): Promise<Content | null> {
  const found = await findStoredImport(course.id, source.importId);
  if (found === null) return null;
  const cells = await readCells({ courseId: course.id, source: writeSource(source) });
  const items = reportedItems(found.content);
  return { title: found.title, items, cells, isComplete: true };
}
