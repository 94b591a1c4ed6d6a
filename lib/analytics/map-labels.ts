/** A point with the number that names it, in pixels with y upwards. */
interface Named {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** How wide its number is. */
  readonly width: number;
}

/** Where a number stands beside its point: on which side, and how far above the point’s middle. */
export interface PlacedLabel {
  readonly key: string;
  readonly side: "left" | "right";
  readonly up: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** From a point to its number, and half of a number’s height. */
const GAP = 7;
const HALF = 8;
/** Half of a point’s width. */
const DOT = 6;
/** Nearest first: above the whisker to the right, else below it, to the left, or further away. */
const UPS = [10, -10, 24, -24, 38, -38] as const;

/**
 * Places for the numbers of points, so that none stands on another’s number or point where there is
 * room for it beside them. Each in turn takes the first of a few places where it is least in the way.
 */
export function mapLabels(
  points: readonly Named[],
  { width }: { readonly width: number },
): readonly PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - DOT,
    right: x + DOT,
    low: y - DOT,
    high: y + DOT,
  }));
  return points.map((point) => {
    const places = UPS.flatMap((up) =>
      (["right", "left"] as const).map((side) => ({ key: point.key, side, up })),
    );
    const inTheWay = (place: PlacedLabel): number => {
      const box = boxOf(point, place);
      const outside = Math.max(0, -box.left) + Math.max(0, box.right - width);
      return taken.reduce((sum, other) => sum + shared(box, other), 100 * outside);
    };
    const [best = { key: point.key, side: "right", up: 10 }] = places
      .map((place) => ({ place, cost: inTheWay(place) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ place }) => place);
    taken.push(boxOf(point, best));
    return best;
  });
}

function boxOf({ x, y, width }: Named, { side, up }: PlacedLabel): Box {
  const left = side === "right" ? x + GAP : x - GAP - width;
  return { left, right: left + width, low: y + up - HALF, high: y + up + HALF };
}

const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.high, b.high) - Math.max(a.low, b.low));
