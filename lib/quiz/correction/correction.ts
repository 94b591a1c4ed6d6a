import { z } from "zod";
import { rulingsSchema } from "./ruling";

export const correctionSchema = z.object({
  id: z.uuid(),
  /** The version of the bank that it is about. */
  versionId: z.uuid(),
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

/** The one of a version that can be reverted now: the newest that stands, unless marks are being changed. */
export function revertible(
  corrections: readonly Correction[],
  versionId: string,
): Correction | null {
  const standing = corrections.filter(({ state }) => state !== "reverted");
  if (standing.some(({ state }) => state !== "done")) return null;
  return standing.find((correction) => correction.versionId === versionId) ?? null;
}
