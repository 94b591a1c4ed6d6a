import { z } from "zod";

/**
 * How the rows and columns of a picture are to be shown, as TIFF 6.0 numbers it (tag 274, which EXIF
 * took over): 1 as they are, 2 mirrored, 3 upside down, …, 8 turned a quarter to the left.
 */
export const orientationSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
  z.literal(8),
]);
export type Orientation = z.infer<typeof orientationSchema>;

/** A picture as its file announces it, still packed. */
export const pictureSchema = z.object({
  mediaType: z.enum(["image/png", "image/jpeg", "image/gif"]),
  width: z.int().positive(),
  height: z.int().positive(),
  orientation: orientationSchema,
  /** What its samples take when they are unpacked, in bytes. */
  samples: z.int().positive(),
  /** The file without what is not needed to unpack the picture: no metadata, nothing behind its end. */
  essence: z.instanceof(Uint8Array),
  /**
   * The samples of an interlaced PNG, packed: the decoder would unpack however much there is, so it
   * is tried before.
   */
  interlaced: z.instanceof(Uint8Array).nullable(),
});
export type Picture = z.infer<typeof pictureSchema>;

/** What a file announces; a word where it cannot be read. */
export type Reading = Picture | "damaged" | "unreadable-kind";

/** A picture as it is kept: made anew, so that nothing of the upload is in it but what is seen. */
export const keptPictureSchema = z.object({
  mediaType: z.enum(["image/png", "image/jpeg"]),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.instanceof(Uint8Array),
});
export type KeptPicture = z.infer<typeof keptPictureSchema>;
