import { saysAt } from "./bytes";
import { MOST_ANNOUNCED_SIDE, MOST_PIXELS, MOST_UNPACKED } from "./limits";
import type { Picture, Reading } from "./picture";
import { isGif, readGif } from "./read-gif";
import { isJpeg, readJpeg } from "./read-jpeg";
import { isPng, readPng } from "./read-png";

/** Why a file is no picture that posts may have. */
export type ImageProblem =
  /** It is of no kind that is taken, whatever its name says. */
  | "other-kind"
  /** Of a kind that people take for one of those: it says which in the refusal. */
  | "svg"
  | "webp"
  | "heic"
  | "unreadable-kind"
  | "too-many-pixels"
  | "damaged";

/** What an uploaded file turned out to be. */
export type Look =
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "refused"; readonly problem: ImageProblem };

const KINDS: readonly (readonly [
  is: (bytes: Uint8Array) => boolean,
  read: (bytes: Uint8Array) => Reading,
])[] = [
  [isPng, readPng],
  [isJpeg, readJpeg],
  [isGif, readGif],
];

/**
 * Looks at an uploaded file by its bytes alone, names and types being what anybody may claim, and
 * before anything of it is unpacked.
 */
export function lookAtImage(bytes: Uint8Array): Look {
  const read = KINDS.find(([is]) => is(bytes))?.[1];
  if (read === undefined) return { kind: "refused", problem: otherKind(bytes) };
  const picture = read(bytes);
  if (typeof picture === "string") return { kind: "refused", problem: picture };
  return isTooLarge(picture)
    ? { kind: "refused", problem: "too-many-pixels" }
    : { kind: "picture", picture };
}

const isTooLarge = ({ width, height, samples }: Picture): boolean =>
  Math.max(width, height) > MOST_ANNOUNCED_SIDE ||
  width * height > MOST_PIXELS ||
  samples > MOST_UNPACKED;

function otherKind(bytes: Uint8Array): ImageProblem {
  if (saysAt(bytes, 0, "RIFF") && saysAt(bytes, 8, "WEBP")) return "webp";
  if (saysAt(bytes, 4, "ftyp")) return "heic";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1000));
  return /<svg[\s>]/i.test(start) ? "svg" : "other-kind";
}
