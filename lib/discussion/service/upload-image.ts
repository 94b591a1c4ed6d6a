import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import type { Upload } from "@/lib/platform/http/read-upload";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import type { ImageUpload } from "../images/image-upload";
import { MOST_OF_ONE } from "../images/limits";
import { lookAtImage } from "../images/look-at-image";
import { findUploader, saveImage } from "../store/images";
import { remakeApart } from "./remake-apart";

const HOUR = 60 * 60;
const NEWCOMER: Limit = { name: "image-newcomer", tries: 5, seconds: HOUR };
const KNOWN: Limit = { name: "image", tries: 60, seconds: HOUR };

/** From so many posts on somebody is no newcomer to a course. */
const POSTS_OF_KNOWN = 3;

/**
 * Keeps an image for the posts of a course, made anew from what was uploaded.
 *
 * @param readFile reads what was sent, which is not done for whoever may not.
 */
export async function uploadImage(
  actor: Actor,
  slug: string,
  readFile: () => Promise<Upload>,
  clock = systemClock,
): Promise<ImageUpload> {
  const course = await courseFor(actor, slug, "image.upload");
  if (course === null || actor.kind !== "member") return { kind: "not-found" };
  const { participantId } = actor;
  const { kept, posts, isBanned } = await findUploader(course.id, participantId, clock.now());
  if (isBanned) return { kind: "banned" };
  if (kept >= MOST_OF_ONE) return { kind: "full" };
  const limit = posts < POSTS_OF_KNOWN ? NEWCOMER : KNOWN;
  const verdict = await countTry(limit, [participantId]);
  if (verdict.kind === "wait") return verdict;
  const upload = await readFile();
  if (upload.kind !== "file") return upload;
  const look = lookAtImage(upload.bytes);
  if (look.kind === "refused") return look;
  const remade = await remakeApart(look.picture);
  if (remade.kind === "damaged") return { kind: "refused", problem: remade.kind };
  if (remade.kind !== "made") return { kind: remade.kind };
  const { width, height } = remade.picture;
  const id = await saveImage(course.id, participantId, remade.picture);
  return { kind: "kept", image: { id, width, height } };
}
