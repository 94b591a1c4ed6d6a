import "server-only";
import { createHash } from "node:crypto";
import type { ClassReport } from "../report";
import type { AttemptsCounted } from "../report-counts";
import type { ReportedItem } from "../reported-item";

/** Everything that a report follows from, besides its questions. */
export interface ReportName {
  readonly course: string;
  readonly source: string;
  /** Of its counts: another one whenever one of them has changed. */
  readonly revision: string;
  readonly attempts: AttemptsCounted;
  readonly reference: string | undefined;
  readonly focal: string | undefined;
}

/** Questions in all reports that are kept together: some tens of kilobytes each. */
const MOST_QUESTIONS = 600;

interface Kept {
  readonly questions: number;
  readonly report: Promise<ClassReport>;
}

declare global {
  // In every bundle of this process: what a page has computed serves its exports too.
  var residualReports: Map<string, Kept> | undefined;
}

/**
 * A report that was finished in this process, or is being computed: who asks meanwhile waits for the
 * same. A name stands for one state of the counts and of the questions, so none is ever out of date;
 * those that nobody has asked for the longest are given up.
 */
export function keptReport(
  name: ReportName,
  items: readonly ReportedItem[],
  compute: () => Promise<ClassReport>,
): Promise<ClassReport> {
  // The one that was asked for last stands last.
  const kept = (globalThis.residualReports ??= new Map<string, Kept>());
  const key = nameOf(name, items);
  const before = kept.get(key);
  kept.delete(key);
  const report = before?.report ?? compute();
  kept.set(key, { questions: items.length, report });
  // One that failed is tried again by whoever asks next.
  if (before === undefined) {
    void report.catch(() => {
      if (kept.get(key)?.report === report) kept.delete(key);
    });
  }
  let questions = [...kept.values()].reduce((sum, one) => sum + one.questions, 0);
  for (const [oldest, one] of kept) {
    if (questions <= MOST_QUESTIONS) break;
    kept.delete(oldest);
    questions -= one.questions;
  }
  return report;
}

/** Text of a fixed length: a question has pages of it. */
const nameOf = (name: ReportName, items: readonly ReportedItem[]): string =>
  createHash("sha256")
    .update(JSON.stringify([name, items], inText))
    .digest("base64");

/** What JSON has no notation for, so that different questions have different texts. */
const inText = (_: string, value: unknown): unknown => {
  if (value instanceof Map) return { map: [...value.entries()] };
  return typeof value === "bigint" ? { bigint: String(value) } : value;
};
