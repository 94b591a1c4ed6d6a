import { z } from "zod";
import { answerSchema, type Answer } from "./schema";

const querySchema = z.object({
  here: z.string().regex(/^[a-z]{0,26}$/u),
  certainty: z
    .string()
    .regex(/^[0-3]$/u)
    .optional(),
  guess: z
    .string()
    .regex(/^\d?(\.\d{1,6})?$/u)
    .optional(),
});

/** An answer as the query of an address, so that a page without scripts can show it once more. */
export function answerInAddress({ choices, certainty, guess }: Answer): string {
  const query = new URLSearchParams({ here: choices.join("") });
  if (certainty !== null) query.set("certainty", String(certainty));
  if (guess !== null) query.set("guess", String(guess));
  return query.toString();
}

/** Reads such an address; null where there is no answer in it, or none that reads as one. */
export function answerFromAddress(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): Answer | null {
  const read = querySchema.safeParse(query);
  if (!read.success) return null;
  const { here, certainty, guess } = read.data;
  const answer = answerSchema.safeParse({
    choices: [...here],
    certainty: certainty === undefined ? null : Number(certainty),
    guess: guess === undefined ? null : Number(guess),
  });
  return answer.success ? answer.data : null;
}
