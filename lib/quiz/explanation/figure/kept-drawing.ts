import { draw } from "./draw";
import type { Drawing } from "./drawing";
import type { FigureModel } from "./figure-model";
import type { FigureState } from "./figure-state";

/** How many are kept: as many figures as learners look at in a while, at about 20 KB each. */
const MOST = 200;

const kept = new Map<string, Drawing>();

/**
 * As `draw`, kept by the numbers that it is drawn from. The server gets a new object with the same
 * numbers at every request, and sampling curves in exact arithmetic takes longer than the rest of a
 * figure.
 */
export function keptDrawing(model: FigureModel, state: FigureState): Drawing {
  const key = JSON.stringify([model, state], exactly);
  const known = kept.get(key);
  if (known !== undefined) {
    // Deleted and set again, so that the first entry is always the one unused for longest.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const drawing = draw(model, state);
  for (const oldest of kept.keys()) {
    if (kept.size < MOST) break;
    kept.delete(oldest);
  }
  kept.set(key, drawing);
  return drawing;
}

/** JSON has no big integers, which the exact numbers are made of. */
const exactly = (_key: string, value: unknown): unknown =>
  typeof value === "bigint" ? `${String(value)}n` : value;
