import { z } from "zod";
import { importFaultSchema } from "./import-fault";
import { importSettingsSchema } from "./import-settings";

/** An item of an import, as it is kept. */
export const importItemSchema = z.object({
  /** What the statistics call it: its place, from 1. */
  key: z.string(),
  /** Name of its column. */
  label: z.string(),
  kind: z.enum(["single", "several"]),
  options: z.array(z.string()),
  /** Where the kind is single, each of them counts as right by itself. */
  right: z.array(z.string()),
});
export type ImportItem = z.infer<typeof importItemSchema>;

/** What is kept of an import that was confirmed, besides the answers. */
export const importContentSchema = z.object({
  items: z.array(importItemSchema),
  /** Names of the columns of groups, in the order in which rows have them. */
  groups: z.array(z.string()),
  /** Which of them is compared; null for none. */
  compareBy: z.int().nullable(),
  rule: importSettingsSchema.shape.rule,
});
export type ImportContent = z.infer<typeof importContentSchema>;

/** One person of an import: no name and no id, only the line. */
export const importRowSchema = z.object({
  line: z.int(),
  /** One an item: the ticked options, null for a blank answer. */
  answers: z.array(z.array(z.string()).nullable()),
  /** One a column of groups, null where it is empty. */
  groups: z.array(z.string().nullable()),
});
export type ImportRow = z.infer<typeof importRowSchema>;

const columnView = z.object({
  name: z.string(),
  /** Why it was taken for what it is. */
  reason: z.string(),
  /** What stands in it most, with how often. */
  found: z.array(z.object({ value: z.string(), count: z.int() })),
  distinct: z.int(),
  blanks: z.int(),
});
export type ColumnView = z.infer<typeof columnView>;

const previewCell = z.object({
  text: z.string(),
  /** Whether it is the right answer; null where it is none of an item. */
  isRight: z.boolean().nullable(),
});

/** What is known of an upload that waits to be confirmed. */
export const pendingImportSchema = z.object({
  settings: importSettingsSchema,
  columns: z.array(columnView),
  people: z.int(),
  preview: z.array(z.object({ line: z.int(), cells: z.array(previewCell) })),
  /** The first of what must be mended before it can be stored. */
  faults: z.array(importFaultSchema),
  faultCount: z.int(),
  /** The first of what should be looked at, and stops nothing. */
  remarks: z.array(importFaultSchema),
  remarkCount: z.int(),
  /** Remarks on the key, which was read once. */
  keyRemarks: z.array(importFaultSchema),
});
export type PendingImport = z.infer<typeof pendingImportSchema>;
