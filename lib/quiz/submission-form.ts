import { z } from "zod";
import { intentSchema, revisionSchema, submissionSchema } from "./schema";

/** A field that stands once or not at all: twice the same name is a form that we did not make. */
const once = z
  .array(z.string())
  .max(1)
  .default([])
  .transform((values) => values[0]);

const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/u)
  .transform(Number);

const placeOnSlider = z
  .string()
  .regex(/^\d?(\.\d{1,6})?$/u)
  .transform(Number);

const fieldsSchema = z.strictObject({
  choice: z.array(z.string()).default([]),
  certainty: once.pipe(wholeNumber.optional()),
  guess: once.pipe(placeOnSlider.optional()),
  /** A slider always has a place: only with this tick is it a guess. */
  guessed: once.pipe(z.literal("1").optional()),
  revision: once.pipe(wholeNumber.pipe(revisionSchema).optional()),
  intent: once.pipe(intentSchema.optional()),
});

/**
 * Reads the question page's own form, as sent by a browser without JavaScript, into the shape that
 * a submission has as JSON. Strict: a field that the form does not have is refused.
 */
export function readSubmissionForm(form: URLSearchParams) {
  const names = [...new Set(form.keys())];
  const fields = fieldsSchema.safeParse(
    Object.fromEntries(names.map((name) => [name, form.getAll(name)])),
  );
  if (!fields.success) return null;
  const { choice, certainty, guess, guessed, revision, intent } = fields.data;
  const submission = submissionSchema.safeParse({
    choices: choice,
    certainty: certainty ?? null,
    guess: guessed === undefined ? null : (guess ?? null),
    ...(revision === undefined ? {} : { revision }),
    ...(intent === undefined ? {} : { intent }),
  });
  return submission.success ? submission.data : null;
}
