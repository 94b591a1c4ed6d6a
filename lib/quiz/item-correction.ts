import { z } from "zod";
import { rulingsSchema } from "./correction/ruling";

const markSchema = z.object({ numerator: z.int(), denominator: z.int() });

/** A correction of a question that somebody has answered, and what it did to her mark. */
export const itemCorrectionSchema = z.object({
  at: z.coerce.date(),
  reason: z.string(),
  rulings: rulingsSchema,
  /** When it was taken back; null while it stands. */
  revertedAt: z.coerce.date().nullable(),
  /** Null where it did not move her mark, or has not yet. */
  moved: z.object({ from: markSchema, to: markSchema }).nullable(),
});
export type ItemCorrection = z.infer<typeof itemCorrectionSchema>;

/** Whether what counts of a choice comes from a correction that stands. */
export const isCorrected = (corrections: readonly ItemCorrection[], choice: string): boolean =>
  corrections.some(
    ({ revertedAt, rulings }) => revertedAt === null && Object.keys(rulings).includes(choice),
  );
