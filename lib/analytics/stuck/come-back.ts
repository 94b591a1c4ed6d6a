import { z } from "zod";

/** An answer that did not earn the whole mark, with what would have. */
const wrongAnswer = z.object({
  question: z.string(),
  kind: z.enum(["multiple", "single"]),
  shown: z.array(z.string()),
  ticked: z.array(z.string()),
  right: z.array(z.string()),
  /** Choices that were taken out of the marking. */
  uncounted: z.array(z.string()),
  /** When its explanation was first opened. */
  reviewedAt: z.coerce.date().nullable(),
});
export type WrongAnswer = z.infer<typeof wrongAnswer>;

/** Somebody who finished a quiz more than once: her last attempts at it, the latest first. */
export const comeBackSchema = z.object({
  learnerId: z.uuid(),
  name: z.string(),
  quizSlug: z.string(),
  attempts: z.array(
    z.object({
      number: z.int(),
      submittedAt: z.coerce.date(),
      mark: z.number(),
      questions: z.int(),
      wrong: z.array(wrongAnswer),
    }),
  ),
});
export type ComeBack = z.infer<typeof comeBackSchema>;
