import { z } from "zod";
import { rulingSchema } from "./ruling";

/** How short and how long a reason may be. */
export const REASON = { least: 10, most: 500 } as const;

const ruling = rulingSchema.optional().catch(undefined);
const choices = { a: ruling, b: ruling, c: ruling, d: ruling, e: ruling, f: ruling };

/** The version of the bank that is corrected; the one that is asked where it is left out. */
export const correctedVersionSchema = z.uuid().optional().catch(undefined);

const reasonSchema = z
  .string()
  .trim()
  .min(REASON.least, "Say why in a sentence: whoever’s mark moves reads it.")
  .max(REASON.most, `At most ${String(REASON.most)} characters.`)
  .refine((text) => !text.includes("\u0000"), "There is a character in it that cannot be kept.");

/** How each choice is to count; what means nothing is left out. */
export const askedRulingsSchema = z.object(choices);

/** What the form of a correction asks: of which version, how each choice is to count, and why. */
export const correctionAskedSchema = z.object({
  ...choices,
  version: correctedVersionSchema,
  reason: reasonSchema,
});

/** The same once more, with the preview that it was agreed to by. */
export const correctionAgreedSchema = correctionAskedSchema.extend({
  fingerprint: z.string().max(64),
});
export type CorrectionAgreed = z.infer<typeof correctionAgreedSchema>;
