export type Point = readonly [x: number, y: number];

/**
 * SVG path data through the points, in data units. A point that is not finite (a loss outside its
 * domain) breaks the line instead of bending it.
 */
export function linePath(points: readonly Point[]): string {
  let drawing = false;
  let path = "";
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Number.isFinite(y)) {
      path += `${drawing ? "L" : "M"}${short(x)} ${short(y)}`;
      drawing = true;
    } else {
      drawing = false;
    }
  }
  return path;
}

/** Path data of dots: strokes of no length, which round caps turn into discs of screen size. */
export function dotPath(points: readonly Point[]): string {
  return points
    .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([x, y]) => `M${short(x)} ${short(y)}h0`)
    .join("");
}

/** `count` + 1 points of a function, evenly spaced from `from` to `to`, both ends included. */
export function sampleCurve(
  f: (x: number) => number,
  from: number,
  to: number,
  count = 96,
): readonly Point[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = i === count ? to : from + ((to - from) * i) / count;
    return [x, f(x)] as const;
  });
}

/** Six figures are a hundredth of a pixel on any screen; more would only make the page longer. */
function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
