import "server-only";
import type { Course } from "@/lib/courses/course";
import type { Actor } from "@/lib/identity/actor";
import type { AskedGroups } from "../groups/report-groups";
import type { ClassReport } from "../report";
import type { AttemptsCounted } from "../report-counts";
import type { ReportSource } from "../source";
import { computeReport } from "./compute-report";
import { keptReport } from "./kept-reports";
import { openSource } from "./open-source";

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
  const { items, revision, readAll, ...about } = opened;
  const { course, source } = about;
  const { reference, focal } = groups;
  const report = await keptReport(
    { course: course.id, source: sourceText, revision, attempts, reference, focal },
    items,
    async () => computeReport(items, await readAll(), attempts, groups),
  );
  return { ...about, attempts, report, isSimulated: source.kind === "simulated" };
}
