import { z } from "zod";

const fraction = z.string().regex(/^\d+\/\d+$/);

/** One question of an attempt, as the counts know it. */
const answerFacts = z.object({
  item: z.string(),
  version: z.string(),
  variant: z.string(),
  /** Exact, as "numerator/denominator"; of at most 1. */
  mark: fraction,
  /** Keys of the choices that were shown. */
  options: z.array(z.string()),
  /** Keys of the ticked ones; none is a blank answer. */
  ticked: z.array(z.string()),
  certainty: z.int().min(0).max(3).nullable(),
  /** From the submission before it in the attempt, or the start; null where both came at once. */
  seconds: z.number().nonnegative().nullable(),
  /** Mark of the same question in the attempt before this one. */
  before: fraction.nullable(),
  /**
   * How it went on where it was not right in a first attempt; null for every other answer, and in
   * what was kept before this was counted.
   */
  flow: z
    .object({
      /** An explanation was opened, before the second answer where there is one. */
      opened: z.boolean(),
      /** Mark of the same question in the second attempt; null where there is none. */
      again: fraction.nullable(),
      /** Its learner wrote later, by name, in a thread about the question. */
      talked: z.boolean(),
    })
    .nullable()
    .default(null),
});

/**
 * What is counted of an attempt, and nothing that says whose it is. The answers are empty while it is
 * open: somebody who stops half-way has no total.
 */
export const attemptFactsSchema = z.object({
  number: z.int().positive(),
  /** Day of the start in UTC, as 2026-11-27. */
  begun: z.iso.date(),
  /** Day of its end; null while it is open. */
  ended: z.iso.date().nullable(),
  /** From start to end. */
  seconds: z.number().nonnegative().nullable(),
  answers: z.array(answerFacts),
});
export type AttemptFacts = z.infer<typeof attemptFactsSchema>;
export type AnswerFacts = z.infer<typeof answerFacts>;
