import type { GridTick, Point, TickSide } from "./drawing";
import { alongCurve, type Box, CHARACTER, type Frame, isWithin, LINE, unit } from "./plot-geometry";

/** A curve that lies on its gridline does not cross the label beside it. */
const HAIR = 0.006;

export interface GridTicks {
  readonly ticks: readonly GridTick[];
  /** The room that their labels take, for labels that are placed after them. */
  readonly boxes: readonly Box[];
}

/**
 * Labels the gridlines at the left edge: each above its line, and below it where a curve would cross
 * the label above and leaves the one below alone.
 */
export function gridTicks(
  levels: readonly { readonly y: number; readonly text: string }[],
  frame: Frame,
  curves: readonly (readonly Point[])[],
): GridTicks {
  const points = curves.flatMap((curve) => alongCurve(curve, frame));
  const placed = levels.map(({ y, text }) => {
    const boxOn = (side: TickSide) => labelBox(unit({ x: frame.x0, y }, frame), text, side);
    const isClear = (box: Box) => !points.some((point) => isWithin(point, box));
    const side: TickSide = !isClear(boxOn("above")) && isClear(boxOn("below")) ? "below" : "above";
    return { tick: { y, text, side }, box: boxOn(side) };
  });
  return { ticks: placed.map(({ tick }) => tick), boxes: placed.map(({ box }) => box) };
}

function labelBox({ x, y }: Point, text: string, side: TickSide): Box {
  const [bottom, top] = side === "above" ? [y + HAIR, y + LINE] : [y - LINE, y - HAIR];
  return { left: x - HAIR, right: x + text.length * CHARACTER, bottom, top };
}
