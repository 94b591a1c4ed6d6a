import type { CellPlace } from "@/lib/analytics/delta";
import { add, ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import type { PrismaClient } from "@/prisma/client/client";
import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { durationBucket } from "@/lib/statistics/cube/duration-bucket";
import { writeFraction } from "@/lib/statistics/cube/fraction-text";
import { totalCellsOf } from "@/lib/statistics/cube/total-cells-of";
import { isRight } from "@/lib/statistics/item/is-right";

/** A cell and its count as text, so that two lists of them can be compared. */
export const cellText = (cell: {
  readonly itemKey: string;
  readonly versionKey: string;
  readonly variantKey: string;
  readonly attempts: string;
  readonly maxTotal: string;
  readonly table: string;
  readonly key: string;
}): string =>
  [
    ...[cell.table, cell.key, cell.attempts, cell.itemKey, cell.versionKey, cell.variantKey],
    cell.maxTotal,
  ].join(" | ");

/**
 * The counts of a quiz in a course, made from all of its records at once and with none of the
 * statements, triggers and queues that the product counts by: attempts, answers and posts are read
 * plainly, and everything else is done here.
 *
 * @param counts whether an attempt is a learner's, as the test knows it.
 * @returns a line of text for each cell, sorted.
 */
export async function countPlainly(
  prisma: PrismaClient,
  { courseId, source }: CellPlace,
  counts: (attemptId: string) => boolean,
): Promise<readonly string[]> {
  const attempts = await readAttempts(prisma, courseId, source.replace(/^quiz-/u, ""));
  const counted = attempts.filter(({ id }) => counts(id));
  const at = new Map(counted.map((one) => [`${one.participantId} ${String(one.number)}`, one]));
  const talks = await readTalks(prisma, courseId);
  const sums = new Map<string, number>();
  for (const attempt of counted) {
    const beside = (by: number) =>
      at.get(`${attempt.participantId} ${String(attempt.number + by)}`) ?? null;
    const spoken = (questionId: string, since: Date): boolean =>
      (talks.get(`${attempt.participantId} ${questionId}`) ?? []).some((when) => when >= since);
    for (const cell of cellsOfOne(attempt, beside(-1), beside(1), spoken)) {
      sums.set(cell, (sums.get(cell) ?? 0) + 1);
    }
  }
  return [...sums].map(([cell, count]) => `${cell} = ${String(count)}`).sort();
}

type ReadAttempt = Awaited<ReturnType<typeof readAttempts>>[number];
type Answer = ReadAttempt["answers"][number];

async function readAttempts(prisma: PrismaClient, courseId: string, quizSlug: string) {
  const rows = await prisma.attempt.findMany({
    where: { courseId, quizSlug },
    select: {
      id: true,
      participantId: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      items: {
        select: {
          position: true,
          response: true,
          variant: {
            select: {
              name: true,
              version: { select: { questionId: true, hash: true, choiceKeys: true } },
            },
          },
        },
      },
    },
  });
  return rows.map(({ items, ...attempt }) => ({
    ...attempt,
    answers: items.flatMap(({ position, response, variant: { name, version } }) => {
      const submittedAt = response?.submittedAt ?? null;
      if (response === null || submittedAt === null) return [];
      return {
        position,
        variant: name,
        ...version,
        ticked: response.choices,
        certainty: response.certainty,
        submittedAt,
        reviewedAt: response.reviewedAt,
        mark: rational(response.markNumerator ?? -1, response.markDenominator ?? 1),
      };
    }),
  }));
}

/** When who wrote by name about which question, by "person question". */
async function readTalks(prisma: PrismaClient, courseId: string) {
  const posts = await prisma.post.findMany({
    where: { isAnonymous: false, deletedAt: null, thread: { courseId } },
    select: { authorId: true, createdAt: true, thread: { select: { questionId: true } } },
  });
  const talks = new Map<string, Date[]>();
  for (const { authorId, createdAt, thread } of posts) {
    const key = `${String(authorId)} ${String(thread.questionId)}`;
    talks.set(key, [...(talks.get(key) ?? []), createdAt]);
  }
  return talks;
}

function cellsOfOne(
  attempt: ReadAttempt,
  previous: ReadAttempt | null,
  next: ReadAttempt | null,
  spoken: (questionId: string, since: Date) => boolean,
): readonly string[] {
  const { number, startedAt, submittedAt } = attempt;
  const attempts = number === 1 ? "first" : "later";
  const whole = { itemKey: "", versionKey: "", variantKey: "", attempts, maxTotal: "" };
  const of = (table: string, ...parts: readonly string[]): string =>
    cellText({ ...whole, table, key: JSON.stringify(parts) });
  const begun = of("begun", dayOf(startedAt));
  if (submittedAt === null) return [begun];
  const seconds = (submittedAt.getTime() - startedAt.getTime()) / 1000;
  const records = recordsOf(attempt);
  return [
    begun,
    of("ended", dayOf(submittedAt)),
    ...(seconds < 0 ? [] : [of("spent", String(durationBucket(seconds)))]),
    ...[...records.flatMap(cellsOf), ...totalCellsOf(records)].map(cellText),
    ...attempt.answers.flatMap((answer) => {
      const { questionId: itemKey, hash: versionKey, variant: variantKey, mark } = answer;
      const item = { ...whole, itemKey, versionKey, variantKey };
      const before = answerTo(previous, itemKey);
      const again = answerTo(next, itemKey);
      const went = [
        answer.reviewedAt !== null && (again === null || answer.reviewedAt <= again.submittedAt)
          ? "opened"
          : "unopened",
        again === null ? "none" : isRight(again.mark, ONE) ? "right" : "wrong",
        spoken(itemKey, answer.submittedAt) ? "talked" : "silent",
      ];
      const moved = before === null ? [] : [writeFraction(before.mark), writeFraction(mark)];
      return [
        ...(before === null ? [] : [{ ...item, table: "transition", key: JSON.stringify(moved) }]),
        ...(number > 1 || isRight(mark, ONE)
          ? []
          : [{ ...item, table: "flow", key: JSON.stringify(went) }]),
      ].map(cellText);
    }),
  ];
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The answer to a question in a finished attempt; null where there is none. */
const answerTo = (attempt: ReadAttempt | null, questionId: string): Answer | null =>
  (attempt?.submittedAt ?? null) === null
    ? null
    : (attempt?.answers.find((answer) => answer.questionId === questionId) ?? null);

/** The records of a finished attempt, from the answers as they were handed in, one after another. */
function recordsOf({ answers, number, startedAt }: ReadAttempt): readonly AnswerRecord[] {
  const total = answers.reduce((sum, { mark }) => add(sum, mark), ZERO);
  const inOrder = answers.toSorted(
    (a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || a.position - b.position,
  );
  return inOrder.map((answer, place) => {
    const since = inOrder[place - 1]?.submittedAt ?? startedAt;
    const seconds = (answer.submittedAt.getTime() - since.getTime()) / 1000;
    return {
      itemKey: answer.questionId,
      versionKey: answer.hash,
      variantKey: answer.variant,
      attemptNumber: number,
      mark: answer.mark,
      maxMark: ONE,
      total,
      maxTotal: rational(answers.length),
      ticked: answer.ticked.length === 0 ? null : answer.ticked,
      options: answer.choiceKeys,
      certainty: answer.certainty,
      seconds: seconds > 0 ? seconds : null,
      group: null,
    };
  });
}
