import type { Point } from "./drawing";

/** A rectangle in parts of the plot: 0 at its left and foot, 1 at its right and top. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The range of the data that a plot shows. */
export interface Frame {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Width of a character and height of a line as parts of a plot 18 rem wide, the narrowest. */
export const CHARACTER = 0.023;
export const LINE = 0.065;

/** A point of the data in parts of the plot. */
export function unit(point: Point, frame: Frame): Point {
  return {
    x: (point.x - frame.x0) / (frame.x1 - frame.x0),
    y: (point.y - frame.y0) / (frame.y1 - frame.y0),
  };
}

/** Points along a line of the data, close enough that no label slips between two of them. */
export function alongCurve(curve: readonly Point[], frame: Frame): readonly Point[] {
  const points = curve.map((point) => unit(point, frame));
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (next === undefined) return [point];
    const count = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 0.02));
    return Array.from({ length: count }, (_, k) => ({
      x: point.x + ((next.x - point.x) * k) / count,
      y: point.y + ((next.y - point.y) * k) / count,
    }));
  });
}

/** Whether a point lies inside a box, its edges left out. */
export function isWithin({ x, y }: Point, box: Box): boolean {
  return x > box.left && x < box.right && y > box.bottom && y < box.top;
}
