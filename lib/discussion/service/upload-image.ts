import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import type { Upload } from "@/lib/platform/http/read-upload";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import type { ImageUpload } from "../images/image-upload";
import { MOST_OF_ONE } from "../images/limits";
import { lookAtImage } from "../images/look-at-image";
import { countKeptBytes, saveImage } from "../store/images";
import { isNewcomer, mayWrite } from "./may-write";
import { remakeApart } from "./remake-apart";
import { writingRole } from "./thread-for";

const HOUR = 60 * 60;
const NEWCOMER: Limit = { name: "image-newcomer", tries: 5, seconds: HOUR };
const KNOWN: Limit = { name: "image", tries: 60, seconds: HOUR };

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
  if (course === null) return { kind: "not-found" };
  const place = { courseId: course.id, isOpen: course.isOpen };
  const may = await mayWrite(actor, place, clock.now());
  if (may.kind === "refused") return { kind: "forbidden", words: may.words };
  if (may.kind !== "ok") return { kind: "not-found" };
  const { participantId } = may.actor;
  if ((await countKeptBytes(course.id, participantId)) >= MOST_OF_ONE) return { kind: "full" };
  const isNew = await isNewcomer(may.actor, writingRole(may.actor, course.id));
  const verdict = await countTry(isNew ? NEWCOMER : KNOWN, [participantId]);
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
