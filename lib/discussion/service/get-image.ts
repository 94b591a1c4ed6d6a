import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { imageIdSchema } from "../image-path";
import { findImage, findImageBytes } from "../store/images";

/** An image that somebody may see. */
export interface SeenImage {
  readonly id: string;
  readonly mediaType: string;
  /** The image itself; null where it has gone meanwhile. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The image at an address, for whoever may see its course; for others there is none. */
export async function getImage(actor: Actor, address: string): Promise<SeenImage | null> {
  const { data: id } = imageIdSchema.safeParse(address);
  const found = id === undefined ? null : await findImage(id);
  if (id === undefined || found === null) return null;
  const { course, mediaType } = found;
  if (!can(actor, "course.view", { courseId: course.id, isOpen: course.isOpen })) return null;
  return { id, mediaType, read: () => findImageBytes(id) };
}
