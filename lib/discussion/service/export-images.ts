import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { imagePath } from "../image-path";
import { listImagesOf } from "../store/images";

/** The images that the actor has uploaded, by their addresses, for her to take along. */
export async function exportImages(actor: Actor) {
  if (actor.kind !== "member") return [];
  const { participantId } = actor;
  if (!can(actor, "account.use", { ownerId: participantId })) return [];
  const images = await listImagesOf(participantId);
  return images.map(({ id, course, width, height, createdAt }) => ({
    address: imagePath(id),
    course: course?.slug ?? null,
    width,
    height,
    uploadedAt: createdAt,
  }));
}
