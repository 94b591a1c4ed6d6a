import type { Orientation } from "./picture";

/** A picture, pixel by pixel and row by row. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of a pixel, in whatever order the machine has bytes. */
  readonly pixels: Uint32Array;
}

/**
 * Turns a picture as its orientation says it is to be shown. Where a pixel comes from follows from
 * which side of the stored picture its first row and first column are (TIFF 6.0, tag 274).
 */
export function turn({ width, height, pixels }: Bitmap, orientation: Orientation): Bitmap {
  if (orientation === 1) return { width, height, pixels };
  const isAcross = orientation > 4;
  const isFromRight = [2, 3, 7, 8].includes(orientation);
  const isFromBottom = [3, 4, 6, 7].includes(orientation);
  const [across, down] = isAcross ? [height, width] : [width, height];
  const turned = new Uint32Array(pixels.length);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const [column, row] = isAcross ? [y, x] : [x, y];
      const from =
        (isFromBottom ? height - 1 - row : row) * width +
        (isFromRight ? width - 1 - column : column);
      turned[y * across + x] = pixels[from] ?? 0;
    }
  }
  return { width: across, height: down, pixels: turned };
}
