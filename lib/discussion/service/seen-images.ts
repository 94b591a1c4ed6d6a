import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { hasSubmittedQuestion } from "@/lib/quiz/service/has-submitted";
import { findImageStandings, type ImageStanding } from "../store/image-standings";

type Seen = Pick<ImageStanding, "width" | "height" | "mediaType">;

/**
 * Those of some images that the actor may see, by their ids: in a post that she may read, in a note
 * that she may read, or as her own that nothing uses yet.
 */
export async function seenImages(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  if (ids.length === 0) return seen;
  const readerId = actor.kind === "member" ? actor.participantId : null;
  for (const standing of await findImageStandings(ids, readerId)) {
    const { id, width, height, mediaType } = standing;
    if (seen.has(id) || !(await maySee(actor, standing))) continue;
    seen.set(id, { width, height, mediaType });
  }
  return seen;
}

async function maySee(actor: Actor, standing: ImageStanding): Promise<boolean> {
  const { courseId, isOpen } = standing;
  const course = { courseId, isOpen };
  if (!can(actor, "course.view", course)) return false;
  switch (standing.kind) {
    case "draft":
      return true;
    case "posts":
      return standing.isShown || can(actor, "desk.work", course);
    case "notes":
      return (
        standing.isOwn ||
        can(actor, "notes.settle", course) ||
        (standing.isShown && (await hasSubmittedQuestion(actor, courseId, standing.questionId)))
      );
  }
}
