import { z } from "zod";
import type { Cell } from "./csv-line";
import { sixDigits } from "./six-digits";

/** One submitted answer as it is exported, but for whose it is. */
export const exportedAnswerSchema = z.object({
  attemptId: z.uuid(),
  participantId: z.uuid(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  attempt: z.int(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  position: z.int(),
  question: z.string(),
  version: z.string(),
  variant: z.string(),
  ticked: z.array(z.string()),
  markNumerator: z.int(),
  markDenominator: z.int(),
  certainty: z.int().nullable(),
  seconds: z.number().nullable(),
  submittedAt: z.date(),
});
export type ExportedAnswer = z.infer<typeof exportedAnswerSchema>;

/** Who answered: always the same letters for the same person of a course, and her name where it is asked for. */
export interface Whose {
  readonly learner: string;
  readonly isNamed: boolean;
}

/** An answer with a name for each thing, as JSON has it and a CSV file in this order. */
export function answerFields(
  answer: ExportedAnswer,
  { learner, isNamed }: Whose,
): Readonly<Record<string, Cell>> {
  const { markNumerator, markDenominator } = answer;
  return {
    learner,
    ...(isNamed ? { name: answer.name, email: answer.email } : {}),
    attempt: answer.attempt,
    attempt_started: answer.startedAt.toISOString(),
    attempt_finished: answer.finishedAt?.toISOString() ?? null,
    position: answer.position,
    question: answer.question,
    version: answer.version,
    variant: answer.variant,
    ticked: answer.ticked.join(";"),
    mark: sixDigits(markNumerator / markDenominator),
    max: 1,
    certainty: answer.certainty,
    seconds: answer.seconds === null ? null : sixDigits(answer.seconds),
    submitted: answer.submittedAt.toISOString(),
  };
}

/** The names of the columns, as {@link answerFields} has them. */
export const answerColumns = (isNamed: boolean): readonly string[] => [
  "learner",
  ...(isNamed ? ["name", "email"] : []),
  ...["attempt", "attempt_started", "attempt_finished", "position", "question", "version"],
  ...["variant", "ticked", "mark", "max", "certainty", "seconds", "submitted"],
];
