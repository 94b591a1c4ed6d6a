import { z } from "zod";
import { scoringRuleSchema } from "@/lib/quiz/schema";

/** What a column is. */
export const COLUMN_ROLES = ["item", "group", "learner", "total", "ignored"] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What may stand between two ticks of one answer; nothing where letters run together. */
export const SEPARATORS = [";", ",", "|", "/", " ", ""] as const;
export type Separator = (typeof SEPARATORS)[number];

const columnSetting = z.object({
  role: z.enum(COLUMN_ROLES),
  /** Whether an answer is one option, or may tick several. */
  kind: z.enum(["single", "several"]),
  /** The right options as they are typed: with the separator between, or | in a single answer. */
  key: z.string().max(2000),
  /** All options with | between them; empty for those that are found. */
  options: z.string().max(2000),
});
export type ColumnSetting = z.infer<typeof columnSetting>;

/** How a file is to be read: guessed first, then as an instructor says. */
export const importSettingsSchema = z.object({
  title: z.string().min(1).max(120),
  separator: z.enum(SEPARATORS),
  /** Cells that are no answer, besides empty ones. */
  blanks: z.array(z.string().max(20)).max(10),
  /** How marks come about where several may be ticked. */
  rule: scoringRuleSchema,
  /** What an answer is that is none of the options. */
  strangers: z.enum(["fault", "blank"]),
  /** Place of the column whose groups are compared; null for none. */
  compareBy: z.int().nonnegative().nullable(),
  columns: z.array(columnSetting),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

export const DEFAULT_BLANKS: readonly string[] = ["NA", "N/A", "-", "99"];
