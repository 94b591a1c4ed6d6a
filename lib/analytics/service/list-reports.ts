import "server-only";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import { courseLinks, type CourseLink } from "@/lib/courses/service/course-links";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { listAllQuizzes } from "@/lib/quiz/service/find-listed-quiz";
import { writeSource } from "../source";
import { countAttempts } from "../store/count-attempts";
import { importPage, READ_FOR_PAGE, readImportPlace } from "../import/import-cursor";
import { listStoredImports } from "../store/list-imports";
import { BATCHES_OF_A_PAGE, fold } from "./fold";

/** A quiz of the course, and how many attempts at it there are. */
export interface ListedReport {
  readonly source: string;
  /** The same with a simulated class. */
  readonly simulated: string;
  readonly title: string;
  readonly kind: "course" | "practice";
  readonly questionCount: number;
  /** First attempts. */
  readonly begun: number;
  readonly finished: number;
  /** Second and later ones that are finished. */
  readonly again: number;
}

export interface ReportList {
  readonly course: Course;
  readonly links: readonly CourseLink[];
  readonly reports: readonly ListedReport[];
  /** Whether everything that was submitted is counted; else some is still being counted. */
  readonly isComplete: boolean;
  readonly mayImport: boolean;
  /** Whether learners may be shown by name. */
  readonly maySeeNames: boolean;
  /** A page of the answers from elsewhere that are stored, the newest first. */
  readonly imports: readonly {
    readonly source: string;
    readonly title: string;
    readonly people: number;
    readonly importedAt: Date;
  }[];
  /** Where the next page of imports goes on; null at the end. */
  readonly nextImports: string | null;
}

/**
 * The reports of a course for whoever may see them; null for everybody else.
 *
 * @param afterImport where the page of imports before ended, as its link said.
 */
export async function listReports(
  actor: Actor,
  slug: string,
  afterImport?: string,
): Promise<ReportList | null> {
  const course = await courseFor(actor, slug, "report.view");
  if (course === null) return null;
  const isComplete = await fold(BATCHES_OF_A_PAGE);
  const [quizzes, counts, read] = await Promise.all([
    listAllQuizzes(),
    countAttempts(course.id),
    listStoredImports(course.id, readImportPlace(afterImport), READ_FOR_PAGE),
  ]);
  const imports = importPage(read, ({ importedAt, id }) => ({ at: importedAt, id }));
  return {
    course,
    links: courseLinks(actor, course),
    isComplete,
    mayImport: can(actor, "responses.import", { courseId: course.id }),
    maySeeNames: can(actor, "report.view-names", { courseId: course.id }),
    nextImports: imports.next,
    imports: imports.rows.map(({ id, title, people, importedAt }) => ({
      source: writeSource({ kind: "import", importId: id }),
      title,
      people,
      importedAt,
    })),
    reports: quizzes.map(({ slug: quizSlug, title, kind, questions }) => {
      const source = writeSource({ kind: "quiz", quizSlug });
      const { begun = 0, finished = 0, again = 0 } = counts.get(source) ?? {};
      return {
        source,
        title,
        kind,
        begun,
        finished,
        again,
        simulated: writeSource({ kind: "simulated", quizSlug }),
        questionCount: questions.length,
      };
    }),
  };
}
