import { z } from "zod";
import { intentSchema, revisionSchema, submissionSchema } from "./schema";

/** A field that stands once or not at all: twice the same name is a form that we did not make. */
const once = <Value extends z.ZodType>(value: Value) =>
  z
    .array(z.string())
    .max(1)
    .default([])
    .transform((values) => values[0])
    .pipe(value.optional());

const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/u)
  .transform(Number);

const fieldsSchema = z.strictObject({
  choice: z.array(z.string()).default([]),
  certainty: once(wholeNumber),
  guess: once(
    z
      .string()
      .regex(/^\d?(\.\d{1,6})?$/u)
      .transform(Number),
  ),
  /** A slider always has a place: only with this tick is it a guess. */
  guessed: once(z.literal("1")),
  revision: once(wholeNumber.pipe(revisionSchema)),
  intent: once(intentSchema),
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
