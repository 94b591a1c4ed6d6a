import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { countTry } from "@/lib/platform/rate-limit";
import { prepareImport, type Upload } from "../import/prepare-import";
import { titleOf } from "../import/title-of";
import { countWaiting, saveUpload } from "../store/response-imports";

/** Reading a file takes a second of a processor; nobody imports so many exams. */
const LIMIT = { name: "responses-upload", tries: 60, seconds: 60 * 60 } as const;

/** Each is of some megabytes, and kept for a day. */
const MOST_WAITING = 10;

export type UploadOutcome =
  | { readonly kind: "kept"; readonly id: string }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "too-many" }
  | { readonly kind: "not-found" };

/**
 * Reads answers that were given elsewhere, and keeps them with how they are to be read until that is
 * confirmed, for a day at most.
 */
export async function uploadResponses(
  actor: Actor,
  slug: string,
  file: Upload & { readonly name: string; readonly title: string },
): Promise<UploadOutcome> {
  const course = await courseFor(actor, slug, "responses.import");
  if (actor.kind !== "member" || course === null) return { kind: "not-found" };
  const verdict = await countTry(LIMIT, [actor.participantId]);
  if (verdict.kind === "wait") return verdict;
  const createdBy = actor.participantId;
  if ((await countWaiting(course.id, createdBy)) >= MOST_WAITING) return { kind: "too-many" };
  const { title, fileName } = titleOf(file.title, file.name);
  const upload = { answers: file.answers, key: file.key };
  const { pending } = prepareImport(upload, { title });
  const id = await saveUpload({ courseId: course.id, createdBy, fileName }, upload, pending);
  return { kind: "kept", id };
}
