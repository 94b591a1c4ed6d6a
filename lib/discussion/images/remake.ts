import { inflateSync } from "node:zlib";
import { Jimp, PNGColorType } from "jimp";
import { MOST_KEPT, MOST_KEPT_SIDE, MOST_PIXELS } from "./limits";
import { layOnWhite } from "./lay-on-white";
import type { KeptPicture, Picture } from "./picture";
import { turn } from "./turn";

type Image = InstanceType<typeof Jimp>;

/** Of a JPEG, from 1 to 100, in the order in which they are tried. */
const QUALITIES = [85, 70, 55];

/** Of either side, in pixels, in the order in which they are tried. */
const SIDES = [MOST_KEPT_SIDE, 1200, 900, 600];

/** What the decoder of JPEGs may claim, in megabytes: enough for 20 megapixels in full colour. */
const DECODER_MEGABYTES = 512;

/**
 * Unpacks a picture, turns it upright, makes it small enough and packs it anew: as a PNG where it was
 * no photograph and is not too large for it, as a JPEG otherwise.
 *
 * @returns null where it cannot be unpacked, or is not what it announced.
 */
export async function remake(picture: Picture): Promise<KeptPicture | null> {
  const image = await unpack(picture);
  if (image === null) return null;
  layOnWhite(image.bitmap.data);
  shrink(image, MOST_KEPT_SIDE);
  const upright = turned(image, picture);
  if (picture.mediaType !== "image/jpeg") {
    const bytes = await upright.getBuffer("image/png", { colorType: PNGColorType.COLOR });
    if (bytes.length <= MOST_KEPT) return keptPicture(upright, "image/png", bytes);
  }
  for (const side of SIDES) {
    shrink(upright, side);
    for (const quality of QUALITIES) {
      const bytes = await upright.getBuffer("image/jpeg", { quality });
      if (bytes.length <= MOST_KEPT) return keptPicture(upright, "image/jpeg", bytes);
    }
  }
  return null;
}

async function unpack(picture: Picture): Promise<Image | null> {
  const { essence, interlaced, samples, width, height } = picture;
  try {
    // Every row of the seven passes begins with a byte and ends with a whole one; there are fewer
    // than two such rows for each row of the picture.
    if (interlaced !== null)
      inflateSync(interlaced, { maxOutputLength: samples + 4 * (height + 8) });
    const image = await Jimp.fromBuffer(Buffer.from(essence), {
      "image/jpeg": {
        maxMemoryUsageInMB: DECODER_MEGABYTES,
        maxResolutionInMP: MOST_PIXELS / 1e6,
        tolerantDecoding: false,
      },
    });
    return image.width === width && image.height === height ? new Jimp(image.bitmap) : null;
  } catch {
    // The decoders throw whatever they come upon in a broken file.
    return null;
  }
}

function shrink(image: Image, side: number): void {
  if (Math.max(image.width, image.height) > side) image.scaleToFit({ w: side, h: side });
}

function turned({ bitmap: { data, width, height } }: Image, { orientation }: Picture): Image {
  // A copy begins where numbers of four bytes may.
  const pixels = new Uint32Array(Uint8Array.from(data).buffer);
  const upright = turn({ width, height, pixels }, orientation);
  return new Jimp({
    width: upright.width,
    height: upright.height,
    data: Buffer.from(upright.pixels.buffer),
  });
}

const keptPicture = (
  { width, height }: Image,
  mediaType: KeptPicture["mediaType"],
  bytes: Uint8Array,
): KeptPicture => ({ mediaType, width, height, bytes: new Uint8Array(bytes) });
