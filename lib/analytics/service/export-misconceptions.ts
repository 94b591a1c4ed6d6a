import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { partOf } from "../export/part-of";
import { linesAsCsv } from "../figures/figure-pieces";
import { MISCONCEPTION_COLUMNS, misconceptionLines } from "../figures/misconception-lines";
import { countFiguresExport } from "./count-figures-export";
import { BATCHES_OF_A_PAGE, fold } from "./fold";
import type { ExportOutcome } from "./export-report";
import { getMisconceptions } from "./get-misconceptions";
import { oneByOne } from "./one-by-one";

/** The misconceptions of a course as its reports show them, for whoever may see those. */
export async function exportMisconceptions(
  actor: Actor,
  slug: string,
  format: "csv" | "json",
  clock: Clock = systemClock,
): Promise<ExportOutcome> {
  const course = await courseFor(actor, slug, "report.view");
  if (course === null || actor.kind !== "member") return { kind: "not-found" };
  const verdict = await countFiguresExport(actor.participantId);
  if (verdict.kind === "wait") return verdict;
  const complete = await fold(BATCHES_OF_A_PAGE);
  const lines = misconceptionLines(await getMisconceptions(actor, slug));
  const about = { course: course.title, complete, exported: clock.now().toISOString() };
  const pieces =
    format === "csv"
      ? linesAsCsv(MISCONCEPTION_COLUMNS, lines)
      : [`${JSON.stringify({ ...about, misconceptions: [...lines] })}\n`];
  const fileName = `${course.slug}-misconceptions${partOf(complete)}.${format}`;
  return { kind: "pieces", pieces: oneByOne(pieces), fileName };
}
