import { joined, saysAt, viewOf } from "./bytes";
import type { Picture, Reading } from "./picture";

const SIGNATURE = "\x89PNG\r\n\x1a\n";

/** Samples a pixel, by colour type (PNG specification, table 11.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Of the header's content, in bytes. */
const HEADER = 13;

/** The chunks that a picture is unpacked from, each with the most bytes it may have. */
const NEEDED = new Map([
  ["IHDR", HEADER],
  ["PLTE", 3 * 256],
  ["tRNS", 256],
  ["IDAT", Infinity],
  ["IEND", 0],
]);

export const isPng = (bytes: Uint8Array): boolean => saysAt(bytes, 0, SIGNATURE);

/**
 * Reads what a PNG announces, chunk by chunk, and keeps the chunks that the picture is made of:
 * texts, profiles and dates go, and whatever hides behind the end.
 *
 * A second header is refused. The decoder would believe that one.
 */
export function readPng(bytes: Uint8Array): Reading {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  const seen = new Set<string>();
  const packed: Uint8Array[] = [];
  let offset = SIGNATURE.length;
  while (offset + 12 <= bytes.length) {
    const length = view.getUint32(offset);
    const end = offset + 12 + length;
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    if (end > bytes.length || (seen.size === 0) !== (type === "IHDR")) return "damaged";
    const most = NEEDED.get(type);
    if (most !== undefined) {
      if (
        length > most ||
        (type === "IHDR" && length < most) ||
        (type !== "IDAT" && seen.has(type))
      )
        return "damaged";
      seen.add(type);
      kept.push(bytes.subarray(offset, end));
      if (type === "IDAT") packed.push(bytes.subarray(offset + 8, end - 4));
    }
    if (type === "IEND") return pictureOf(view, joined(kept), packed);
    offset = end;
  }
  return "damaged";
}

function pictureOf(
  view: DataView,
  essence: Picture["essence"],
  idat: readonly Uint8Array[],
): Reading {
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const channels = CHANNELS[view.getUint8(25)];
  if (width === 0 || height === 0 || channels === undefined || idat.length === 0) return "damaged";
  const isInterlaced = view.getUint8(28) === 1;
  return {
    mediaType: "image/png",
    width,
    height,
    orientation: 1,
    samples: Math.ceil((width * height * channels * view.getUint8(24)) / 8),
    essence,
    interlaced: isInterlaced ? joined(idat) : null,
  };
}
