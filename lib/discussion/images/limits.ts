/** Of an uploaded file, in bytes. */
export const MOST_UPLOADED = 4 * 1024 * 1024;

/**
 * Of a picture before it is made smaller. A file of a few kilobytes can announce a picture of
 * gigabytes, so what it announces is looked at before anything of it is unpacked.
 */
export const MOST_PIXELS = 20_000_000;

/** Of either side of a picture before it is made smaller, in pixels. */
export const MOST_ANNOUNCED_SIDE = 10_000;

/** Of the samples of an unpacked picture, in bytes: 20 megapixels with 8 bits, fewer with 16. */
export const MOST_UNPACKED = 4 * MOST_PIXELS;

/** Of either side of a picture as it is kept, in pixels. */
export const MOST_KEPT_SIDE = 1600;

/** Of a picture as it is kept, in bytes. */
export const MOST_KEPT = 1024 * 1024;

/** Of all pictures that one person keeps in one course, in bytes. */
export const MOST_OF_ONE = 50 * 1024 * 1024;
