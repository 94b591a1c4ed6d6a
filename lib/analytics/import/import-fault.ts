import { z } from "zod";

/** What is wrong in a file or with how it is to be read: where, what stands there, what to do. */
export const importFaultSchema = z.object({
  /** Line of the file, from 1; null where it is about no line. */
  line: z.int().nullable(),
  /** Name of the column; null where it is about no column. */
  column: z.string().nullable(),
  /** What stands there; null where that says nothing. */
  value: z.string().nullable(),
  words: z.string(),
});
export type ImportFault = z.infer<typeof importFaultSchema>;

/** A fault of a whole line. */
export const lineFault = (line: number, words: string): ImportFault => ({
  line,
  column: null,
  value: null,
  words,
});

/** A fault of a column, or of how it is to be read. */
export const columnFault = (column: string, words: string): ImportFault => ({
  line: null,
  column,
  value: null,
  words,
});
