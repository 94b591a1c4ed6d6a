import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { imageIdSchema } from "../image-path";
import { findImageBytes } from "../store/images";
import { seenImages } from "./seen-images";

/** An image that somebody may see. */
export interface SeenImage {
  readonly id: string;
  readonly mediaType: string;
  /** The image itself; null where it has gone meanwhile. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The image at an address, for whoever may read what shows it; for others there is none. */
export async function getImage(actor: Actor, address: string): Promise<SeenImage | null> {
  const { data: id } = imageIdSchema.safeParse(address);
  if (id === undefined) return null;
  const seen = (await seenImages(actor, [id])).get(id);
  if (seen === undefined) return null;
  return { id, mediaType: seen.mediaType, read: () => findImageBytes(id) };
}
