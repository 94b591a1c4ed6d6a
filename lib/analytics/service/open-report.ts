import "server-only";
import type { Course } from "@/lib/courses/course";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { AskedGroups } from "../groups/report-groups";
import type { ClassReport } from "../report";
import type { AttemptsCounted } from "../report-counts";
import type { ReportSource } from "../source";
import { computeReport } from "./compute-report";
import { keptReport } from "./kept-reports";
import { type OpenedSource, openSource } from "./open-source";

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
  /** Whether the answers may be had with their people’s names. */
  readonly mayExportNames: boolean;
}

/** A report of a course for whoever may see it; null where there is none by that name. */
export async function openReport(
  actor: Actor,
  slug: string,
  sourceText: string,
  attempts: AttemptsCounted,
  groups: AskedGroups = {},
): Promise<OpenedReport | null> {
  const opened = await openSource(actor, slug, sourceText);
  if (opened === null) return null;
  const { course, source, title, isComplete } = opened;
  return {
    course,
    source,
    sourceText,
    title,
    attempts,
    isComplete,
    report: await reportOn(opened, attempts, groups),
    isSimulated: source.kind === "simulated",
    mayExportNames: can(actor, "report.export-names", { courseId: course.id }),
  };
}

/** The report on a source that is open: one that was finished before, where no count has changed. */
export function reportOn(
  { course, sourceText, revision, items, readAll }: OpenedSource,
  attempts: AttemptsCounted,
  { reference, focal }: AskedGroups,
): Promise<ClassReport> {
  return keptReport(
    { course: course.id, source: sourceText, revision, attempts, reference, focal },
    items,
    async () => computeReport(items, await readAll(), attempts, { reference, focal }),
  );
}
