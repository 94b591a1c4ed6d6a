import { saysAt, viewOf } from "./bytes";
import { type Orientation, orientationSchema } from "./picture";

const ORIENTATION = 274;
/** A whole number of two bytes, as TIFF numbers its types. */
const SHORT = 3;

/**
 * How EXIF says that a picture is to be turned; null where it does not say, or not in a way that can
 * be read. Only the first directory of TIFF 6.0 is looked at, where the tag belongs.
 *
 * @param content of the segment, after marker and length.
 */
export function readOrientation(content: Uint8Array): Orientation | null {
  if (!saysAt(content, 0, "Exif\0\0")) return null;
  const tiff = viewOf(content.subarray(6));
  if (tiff.byteLength < 8) return null;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const isLittle = order === 0x4949;
  const first = tiff.getUint32(4, isLittle);
  if (first + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(first, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const at = first + 2 + 12 * entry;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, isLittle) !== ORIENTATION) continue;
    if (tiff.getUint16(at + 2, isLittle) !== SHORT) return null;
    return orientationSchema.safeParse(tiff.getUint16(at + 8, isLittle)).data ?? null;
  }
  return null;
}
