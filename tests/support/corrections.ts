import { expect } from "vitest";
import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import type { Database } from "@/lib/platform/database";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import type { Course } from "@/lib/courses/course";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { CorrectionPreview } from "@/lib/quiz/correction/correction-page";
import type { AskedRulings } from "@/lib/quiz/correction/ruling";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { makeCourse, signedIn } from "./course-people";
import { ticks, TRIAL } from "./quiz-fixture";

/** Before all tests of corrections: learners are told of one, and there is the drill. */
export async function setUpCorrections({ prisma }: Database): Promise<void> {
  listenToCorrections([tellLearners]);
  await seedQuizzes(prisma, TRIAL);
}

/** Why every correction here is made. */
export const REASON = "The text of the choice can be read in two ways.";

/** A course with somebody who teaches it. */
export interface Room {
  readonly course: Course;
  readonly instructor: Member;
}

/** A course with an instructor, Ida. */
export async function makeRoom(): Promise<Room> {
  const made = await makeCourse();
  const instructor = await signedIn({ name: "Ida", roles: { [made.id]: "instructor" } });
  const course = await db().course.findUniqueOrThrow({ where: { id: made.id } });
  return { course, instructor };
}

/** Somebody who takes the course. */
export const learnerOf = ({ course }: Room, name = "Ines") =>
  signedIn({ name, roles: { [course.id]: "learner" } });

/** What a correction of the drill would change, as its instructor sees it. */
export async function previewed(room: Room, rulings: AskedRulings): Promise<CorrectionPreview> {
  const query = { ...rulings, reason: REASON, preview: "" };
  const page = await getCorrectionPage(room.instructor, room.course.slug, "drilled", query);
  const preview = page?.preview ?? null;
  if (preview === null) throw new Error(`There is no preview: ${String(page?.error)}`);
  return preview;
}

/** Makes a correction as its preview shows it. */
export async function agree(room: Room, rulings: AskedRulings, actor = room.instructor) {
  const { fingerprint } = await previewed(room, rulings);
  const agreed = { ...rulings, reason: REASON, fingerprint };
  return applyCorrection(actor, room.course.slug, "drilled", agreed);
}

/** The newest correction of the drill. */
export async function newest(room: Room) {
  const [correction] = await listCorrections(room.course.id, "drilled");
  if (correction === undefined) throw new Error("Nothing was corrected");
  return correction;
}

/** Takes the newest correction back. */
export const revert = async (room: Room) =>
  revertCorrection(room.instructor, {
    slug: room.course.slug,
    questionId: "drilled",
    correctionId: (await newest(room)).id,
  });

/** Somebody's open attempt at the drill. */
export async function open(room: Room, actor: Member) {
  const outcome = await startAttempt(actor, room.course, "drill");
  if (outcome.kind === "not-found") throw new Error("There is no drill");
  return outcome.attemptId;
}

/** Somebody’s attempt at the drill, handed in with these ticks. */
export async function handIn(room: Room, actor: Member, ...choices: readonly string[]) {
  const attemptId = await open(room, actor);
  expect(await submitItem(actor, attemptId, 1, ticks(...choices))).toEqual({ kind: "submitted" });
  return attemptId;
}

/** The mark of the one question of an attempt, as a fraction. */
export const markOf = async (attemptId: string): Promise<string> => {
  const { markNumerator, markDenominator } = await db().response.findFirstOrThrow({
    where: { item: { attemptId } },
    select: { markNumerator: true, markDenominator: true },
  });
  return `${String(markNumerator)}/${String(markDenominator)}`;
};

/** Every mark of a course, by its item. */
export const marksOf = async ({ course }: Room): Promise<ReadonlyMap<string, number>> => {
  const rows = await db().response.findMany({
    where: { item: { attempt: { courseId: course.id } } },
    orderBy: { itemId: "asc" },
    select: { itemId: true, markNumerator: true, markDenominator: true },
  });
  return new Map(
    rows.map(({ itemId, markNumerator, markDenominator }) => [
      itemId,
      (markNumerator ?? Number.NaN) / (markDenominator ?? Number.NaN),
    ]),
  );
};
