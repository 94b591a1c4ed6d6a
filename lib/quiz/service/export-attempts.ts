import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { listAnswers } from "../store/list-answers";

type Row = Awaited<ReturnType<typeof listAnswers>>[number];

/** The actor's attempts with her answers and marks, for her to take along; no keys are in it. */
export async function exportAttempts(actor: Actor) {
  if (actor.kind === "visitor") return [];
  const { participantId } = actor;
  if (!can(actor, "attempt.open", { ownerId: participantId })) return [];
  return (await listAnswers(participantId)).map(exported);
}

const exported = ({ id, number, startedAt, submittedAt, course, quiz, items }: Row) => ({
  id,
  course: course.title,
  quiz,
  number,
  startedAt,
  submittedAt,
  questions: items.map(({ position, variant, response }) => ({
    position,
    question: variant.version.question,
    version: variant.version.hash,
    numbers: variant.parameters,
    answer: response === null ? null : answerOf(response),
  })),
});

type Response = NonNullable<Row["items"][number]["response"]>;

/**
 * Certainty from 0, guessing, to 3, certain; a mark is a fraction: "3/4". Where corrections of the
 * key moved the mark, each step of it.
 */
function answerOf({ markNumerator, markDenominator, regrades, ...answer }: Response) {
  const mark =
    markNumerator === null || markDenominator === null
      ? null
      : fraction(markNumerator, markDenominator);
  return { ...answer, mark, ...(regrades.length > 0 && { regrades: regrades.map(regraded) }) };
}

const regraded = ({ at, isRevert, correction, ...marks }: Response["regrades"][number]) => ({
  at,
  what: isRevert ? "the correction was withdrawn" : "the key was corrected",
  reason: correction.reason,
  from: fraction(marks.fromNumerator, marks.fromDenominator),
  to: fraction(marks.toNumerator, marks.toDenominator),
});

const fraction = (numerator: number, denominator: number): string =>
  `${String(numerator)}/${String(denominator)}`;
