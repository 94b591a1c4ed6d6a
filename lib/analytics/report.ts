import { gravityOf } from "@/lib/statistics/finding/findings";
import { type AnswerFlow, answerFlow } from "./answer-flow";
import type { AskedGroups, ReportGroups } from "./groups/report-groups";
import { type ItemDetail, type ItemReport, itemReport } from "./item-report";
import { type QuizFigures, quizFigures, type SharedFigures, sharedFigures } from "./quiz-figures";
import type { CourseCount, ReportCounts } from "./report-counts";
import type { ReportedItem } from "./reported-item";

/** What is computed of a class. */
export interface ClassReport extends QuizFigures {
  readonly items: readonly ItemReport[];
  /** Null where nobody is in a group. */
  readonly groups: ReportGroups | null;
  /** Of the answers to all of its questions. */
  readonly flow: AnswerFlow;
  readonly begun: readonly CourseCount[];
  readonly ended: readonly CourseCount[];
  readonly spent: readonly CourseCount[];
  readonly leftOut: number;
}

/** The report on a class, from its counts alone, in one go. */
export function classReport(
  items: readonly ReportedItem[],
  counts: ReportCounts,
  wanted: AskedGroups = {},
): ClassReport {
  const shared = sharedFigures(items, counts, wanted);
  const reports = items.map((item, index) =>
    withoutCubes(itemReport(item, index, counts.items.get(item.key), shared)),
  );
  const flow = items.flatMap(({ key }) => counts.items.get(key)?.flow ?? []);
  return assembleReport(counts, { ...quizFigures(items, counts, shared), shared, reports, flow });
}

/** Puts together what was computed piece by piece. */
export function assembleReport(
  { begun, ended, spent, leftOut }: ReportCounts,
  {
    shared,
    reports,
    flow,
    ...figures
  }: QuizFigures & {
    readonly shared: SharedFigures;
    readonly reports: readonly ItemReport[];
    /** Of all questions. */
    readonly flow: readonly CourseCount[];
  },
): ClassReport {
  return {
    ...figures,
    items: reports,
    groups: shared.groups,
    flow: answerFlow(flow),
    begun,
    ended,
    spent,
    leftOut,
  };
}

/** What a report keeps of a question. */
export function withoutCubes({ cubes: _, ...report }: ItemDetail): ItemReport {
  return report;
}

/** Less than any finding. */
const LEAST_GRAVE = 6;

/** The questions, those that need attention first: by their gravest finding, then as they are asked. */
export function byAttention(items: readonly ItemReport[]): readonly ItemReport[] {
  const gravity = ({ findings: found }: ItemReport) =>
    Math.min(LEAST_GRAVE, ...found.map(gravityOf));
  return [...items].sort((a, b) => gravity(a) - gravity(b) || a.position - b.position);
}
