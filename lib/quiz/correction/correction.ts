import { z } from "zod";
import { rulingsSchema } from "./ruling";

export const correctionSchema = z.object({
  id: z.uuid(),
  rulings: rulingsSchema,
  reason: z.string(),
  /** Who made it; null where her account is gone. */
  by: z.string().nullable(),
  at: z.date(),
  state: z.enum(["running", "done", "reverting", "reverted"]),
  /** How many answers are looked at, and have been. */
  total: z.int(),
  done: z.int(),
  /** How many marks it raised so far. */
  moved: z.int(),
  revertedBy: z.string().nullable(),
  revertedAt: z.date().nullable(),
});

/** A correction of a question's key in a course, as staff see it. */
export type Correction = z.infer<typeof correctionSchema>;

/** The one that can be reverted now: the newest that stands, unless marks are being changed. */
export function revertible(corrections: readonly Correction[]): Correction | null {
  const standing = corrections.filter(({ state }) => state !== "reverted");
  return standing.every(({ state }) => state === "done") ? (standing[0] ?? null) : null;
}
