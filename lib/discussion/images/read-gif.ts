import { joined, saysAt, viewOf } from "./bytes";
import type { Reading } from "./picture";

const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

export const isGif = (bytes: Uint8Array): boolean =>
  saysAt(bytes, 0, "GIF87a") || saysAt(bytes, 0, "GIF89a");

/**
 * Reads what a GIF announces, up to the end of its first frame, and keeps that one: comments and
 * further frames go.
 */
export function readGif(bytes: Uint8Array): Reading {
  if (bytes.length < 13) return "damaged";
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  let offset = 13 + tableBytes(bytes[10] ?? 0);
  const kept = [bytes.subarray(0, offset)];
  while (bytes[offset] === EXTENSION) {
    const end = endOfBlocks(bytes, offset + 2);
    if (end === null) return "damaged";
    if (bytes[offset + 1] === GRAPHIC_CONTROL) kept.push(bytes.subarray(offset, end));
    offset = end;
  }
  if (bytes[offset] !== IMAGE || offset + 10 > bytes.length) return "damaged";
  const [left, top, across, down] = [1, 3, 5, 7].map((at) => view.getUint16(offset + at, true));
  const end = endOfBlocks(bytes, offset + 11 + tableBytes(bytes[offset + 9] ?? 0));
  if (end === null || width === 0 || height === 0) return "damaged";
  // A frame may be announced larger than the picture, and the decoder would make room for it.
  if ((left ?? 0) + (across ?? 0) > width || (top ?? 0) + (down ?? 0) > height) return "damaged";
  return {
    mediaType: "image/gif",
    width,
    height,
    orientation: 1,
    samples: width * height * 4,
    essence: joined([...kept, bytes.subarray(offset, end), Uint8Array.of(TRAILER)]),
    interlaced: null,
  };
}

/** The length of the colour table that a byte of flags announces. */
const tableBytes = (flags: number): number =>
  (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);

/** Where a row of blocks ends, each of which begins with its length; null where it does not. */
function endOfBlocks(bytes: Uint8Array, start: number): number | null {
  let offset = start;
  for (;;) {
    const length = bytes[offset];
    if (length === undefined) return null;
    offset += 1 + length;
    if (length === 0) return offset;
  }
}
