import "server-only";
import { misconceptionWords } from "@/lib/quiz/service/misconception-words";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { partOf } from "../export/part-of";
import { figuresAsCsv, figuresAsJson } from "../figures/figure-pieces";
import type { CountsReader } from "../counts-reader";
import { FIGURE_TABLES, type FigureTableName } from "../figures/figure-tables";
import type { AskedGroups } from "../groups/report-groups";
import type { AttemptsCounted } from "../report-counts";
import { countedItems } from "./counted-items";
import { countFiguresExport } from "./count-figures-export";
import type { ExportOutcome } from "./export-report";
import { oneByOne } from "./one-by-one";
import { reportOn } from "./open-report";
import { openSource } from "./open-source";
import { randomGuesses } from "./random-guesses";

export interface FiguresWish {
  readonly attempts: AttemptsCounted;
  readonly groups: AskedGroups;
  /** One table as CSV; null for all of them as JSON. */
  readonly table: FigureTableName | null;
}

/**
 * The figures of a report for whoever may see it: those of the report that its page shows, in pieces.
 * They name nobody, so the audit log says nothing of it.
 */
export async function exportFigures(
  actor: Actor,
  slug: string,
  sourceText: string,
  { attempts, groups, table }: FiguresWish,
  clock: Clock = systemClock,
): Promise<ExportOutcome> {
  const opened = await openSource(actor, slug, sourceText);
  if (opened === null || actor.kind !== "member") return { kind: "not-found" };
  const verdict = await countFiguresExport(actor.participantId);
  if (verdict.kind === "wait") return verdict;
  const { course, source } = opened;
  const report = await reportOn(opened, attempts, groups);
  // Once for all tables, so that each of them says the same.
  let reader: Promise<CountsReader> | undefined;
  const readAll = (): Promise<CountsReader> => (reader ??= opened.readAll());
  const sources = {
    countedItems: () => countedItems({ course, readAll }, attempts, report.items),
    guessOf: await randomGuesses(source, course.id),
    misconceptionOf: misconceptionWords,
  };
  const about = {
    course: course.title,
    title: opened.title,
    source: sourceText,
    attempts,
    complete: opened.isComplete,
    exported: clock.now().toISOString(),
    reference: report.groups?.pair?.reference ?? null,
    focal: report.groups?.pair?.focal ?? null,
  };
  const pieces =
    table === null
      ? figuresAsJson(about, { report, source }, sources)
      : figuresAsCsv(FIGURE_TABLES[table], { report, source }, sources);
  const name = [course.slug, sourceText, ...(attempts === "all" ? ["all-attempts"] : [])].join("-");
  const part = partOf(opened.isComplete);
  const fileName = table === null ? `${name}-figures${part}.json` : `${name}-${table}${part}.csv`;
  return { kind: "pieces", pieces: oneByOne(pieces), fileName };
}
