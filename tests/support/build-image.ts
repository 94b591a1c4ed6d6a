import { crc32, deflateSync } from "node:zlib";
import { Jimp } from "jimp";

/** A PNG as it is announced and as it is; nothing need fit. */
interface Wanted {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth?: number;
  readonly colourType?: number;
  readonly isInterlaced?: boolean;
  /** The rows, each behind its byte of filter, before they are packed; all black where left out. */
  readonly rows?: Uint8Array;
  /** Chunks between the header and the rows. */
  readonly more?: readonly Uint8Array[];
}

/** A chunk of a PNG, with its length and its sum. */
export function pngChunk(type: string, content: Uint8Array = new Uint8Array()): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const chunk = Buffer.alloc(8 + named.length);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(named, 4);
  chunk.writeUInt32BE(crc32(named), 4 + named.length);
  return chunk;
}

/** The header of a PNG. */
export function pngHeader({ width, height, depth = 8, colourType = 2, isInterlaced }: Wanted) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, isInterlaced === true ? 1 : 0], 8);
  return pngChunk("IHDR", header);
}

/** A PNG, made by hand so that it may be a hostile one. */
export function buildPng(wanted: Wanted): Uint8Array {
  const { width, height, rows = new Uint8Array(height * (1 + 3 * width)), more = [] } = wanted;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngHeader(wanted),
    ...more,
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND"),
  ]);
}

/** A picture whose quarters are red, green, blue and white, read like a text. */
export function quarters(width: number, height: number): InstanceType<typeof Jimp> {
  const image = new Jimp({ width, height, color: 0xffffffff });
  const colours = [0xff0000ff, 0x00ff00ff, 0x0000ffff, 0xffffffff];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      image.setPixelColor(colours[quarter] ?? 0, x, y);
    }
  }
  return image;
}

/** A JPEG with EXIF that says how to turn it, and where it was taken. */
export function withExif(jpeg: Uint8Array, orientation: number, place: string): Uint8Array {
  const text = Buffer.from(`${place}\0`, "latin1");
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const [first, gps, value] = [8, 38, 56];
  const tiff = Buffer.concat([
    Buffer.from("II*\0", "latin1"),
    numberLE(first, 4),
    numberLE(2, 2),
    entry(274, 3, 1, orientation),
    entry(0x88_25, 4, 1, gps),
    numberLE(0, 4),
    numberLE(1, 2),
    entry(27, 2, text.length, value),
    numberLE(0, 4),
    text,
  ]);
  const content = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.of(0xff, 0xe1),
    length,
    content,
    jpeg.subarray(2),
  ]);
}

function numberLE(value: number, bytes: 2 | 4): Buffer {
  const number = Buffer.alloc(bytes);
  number.writeUIntLE(value, 0, bytes);
  return number;
}
