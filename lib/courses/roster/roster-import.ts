import { z } from "zod";
import { plannedLineSchema, ROSTER_CHANGES } from "./roster-plan";

const changeCounts = z.record(z.enum(ROSTER_CHANGES), z.int());

/** What an import has really done so far. */
export const importResultSchema = z.object({
  /** Accounts that became members. */
  members: z.int(),
  /** People who are expected now. */
  expected: z.int(),
  /** Roles that were changed, of members and of those expected. */
  roles: z.int(),
  /** Lines that no longer fitted: something had changed since they were shown. */
  skipped: z.int(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const NOTHING_DONE: ImportResult = { members: 0, expected: 0, roles: 0, skipped: 0 };

const faultSchema = z.object({ line: z.int(), words: z.string() });

/** What is kept of a roster; its lines only until they are imported. */
export const keptRosterSchema = z.object({
  counts: changeCounts,
  unused: z.array(z.string()),
  faults: z.array(faultSchema),
  lines: z.array(plannedLineSchema),
  result: importResultSchema,
});
export type KeptRoster = z.infer<typeof keptRosterSchema>;

/** An import without its lines and faults, which are read page by page. */
export const rosterImportSchema = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  fileName: z.string(),
  by: z.string().nullable(),
  total: z.int(),
  done: z.int(),
  counts: changeCounts,
  unused: z.array(z.string()),
  faultCount: z.int(),
  result: importResultSchema,
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
});
export type RosterImport = z.infer<typeof rosterImportSchema>;

/** Where an import stands. */
export function importStage({
  faultCount,
  startedAt,
  finishedAt,
}: Pick<RosterImport, "faultCount" | "startedAt" | "finishedAt">):
  "faulty" | "waiting" | "running" | "finished" {
  if (finishedAt !== null) return "finished";
  if (startedAt !== null) return "running";
  return faultCount > 0 ? "faulty" : "waiting";
}

/** What a script on the page is told of an import. */
export const importProgressSchema = z.object({
  total: z.int(),
  done: z.int(),
  isFinished: z.boolean(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;
