import type { LabelSide, LabelWish, PlacedLabel, Point } from "./drawing";
import { alongCurve, type Box, CHARACTER, type Frame, isWithin, LINE, unit } from "./plot-geometry";

const GAP = 0.025;

/**
 * Finds each label a side on which it covers neither another label nor a dot nor a line nor one of
 * the boxes, and stays in the frame. Labels are tried in the order given; one that fits nowhere is left out, unless it is
 * needed, and then takes its first side.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Point[],
  frame: Frame,
  curves: readonly (readonly Point[])[] = [],
  boxes: readonly Box[] = [],
): readonly PlacedLabel[] {
  const taken: Box[] = [...boxes, ...obstacles.map((point) => around(unit(point, frame)))];
  const lines = curves.flatMap((points) => alongCurve(points, frame));
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const at = unit(wish, frame);
    const fits = (side: LabelSide) => {
      const box = boxOf(at, wish.text, side);
      return isInside(box) && !taken.some((other) => overlaps(box, other));
    };
    const isClear = (side: LabelSide) => {
      const box = boxOf(at, wish.text, side);
      return !lines.some((point) => isWithin(point, box));
    };
    // A needed label may cross a line where nothing else is left; another one is better left out.
    const clear = wish.sides.find((side) => fits(side) && isClear(side));
    const side =
      clear ?? (wish.needed === true ? (wish.sides.find(fits) ?? wish.sides[0]) : undefined);
    if (side === undefined) continue;
    taken.push(boxOf(at, wish.text, side));
    placed.push({ x: wish.x, y: wish.y, text: wish.text, tone: wish.tone ?? null, side });
  }
  return placed;
}

function around({ x, y }: Point): Box {
  return { left: x - 0.015, right: x + 0.015, bottom: y - 0.02, top: y + 0.02 };
}

function boxOf({ x, y }: Point, text: string, side: LabelSide): Box {
  const width = text.length * CHARACTER;
  switch (side) {
    case "right":
      return { left: x + GAP, right: x + GAP + width, bottom: y - LINE / 2, top: y + LINE / 2 };
    case "left":
      return { left: x - GAP - width, right: x - GAP, bottom: y - LINE / 2, top: y + LINE / 2 };
    case "above":
      return { left: x - width / 2, right: x + width / 2, bottom: y + GAP, top: y + GAP + LINE };
    case "below":
      return { left: x - width / 2, right: x + width / 2, bottom: y - GAP - LINE, top: y - GAP };
  }
}

function isInside(box: Box): boolean {
  return box.left >= -0.02 && box.right <= 1.02 && box.bottom >= 0 && box.top <= 1.06;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}
