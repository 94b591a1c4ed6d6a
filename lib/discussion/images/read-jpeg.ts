import { joined, viewOf } from "./bytes";
import type { Orientation, Reading } from "./picture";
import { readOrientation } from "./read-orientation";

// Markers of ITU-T T.81, table B.1.
const START_OF_SCAN = 0xda;
const ADOBE = 0xee;
const EXIF = 0xe1;
/** Baseline, extended and progressive: what the decoder knows. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Lossless, differential and arithmetic-coded frames. */
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** Quantisation and Huffman tables, restart intervals, and Adobe's word on the colours. */
const TABLES = [0xdb, 0xc4, 0xdd, ADOBE];

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads what a JPEG announces, segment by segment up to the first scan, and keeps the segments that
 * the picture is unpacked from: EXIF with its places and thumbnails, profiles and comments go.
 */
export function readJpeg(bytes: Uint8Array): Reading {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Frame | undefined;
  let orientation: Orientation = 1;
  let offset = 2;
  for (;;) {
    if (bytes[offset] !== 0xff) return "damaged";
    // Any number of fill bytes may stand before a marker.
    while (bytes[offset + 1] === 0xff) offset += 1;
    const marker = bytes[offset + 1];
    if (marker === undefined || offset + 4 > bytes.length) return "damaged";
    if (marker === START_OF_SCAN) break;
    const end = offset + 2 + view.getUint16(offset + 2);
    if (end < offset + 4 || end > bytes.length) return "damaged";
    const segment = bytes.subarray(offset, end);
    if (OTHER_FRAMES.includes(marker)) return "unreadable-kind";
    if (FRAMES.includes(marker)) {
      if (frame !== undefined || segment.length < 10) return "damaged";
      frame = { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    }
    if (marker === EXIF) orientation = readOrientation(segment.subarray(4)) ?? orientation;
    if (FRAMES.includes(marker) || TABLES.includes(marker)) kept.push(segment);
    offset = end;
  }
  if (frame === undefined || frame.width === 0 || frame.height === 0) return "damaged";
  return {
    mediaType: "image/jpeg",
    ...frame,
    orientation,
    samples: frame.width * frame.height * 4,
    essence: joined([...kept, bytes.subarray(offset)]),
    interlaced: null,
  };
}
