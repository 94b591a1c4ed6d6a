import type { Figure } from "./part";

/** A ratio with the most that it should be. */
export const atMost = (ratio: number, most: number): Pick<Figure, "measured" | "aim"> => ({
  measured: ratio.toFixed(2),
  aim: { words: `≤ ${String(most)}`, met: ratio <= most },
});

/** A ratio with the least that it should be. */
export const atLeast = (ratio: number, least: number): Pick<Figure, "measured" | "aim"> => ({
  measured: ratio.toFixed(2),
  aim: { words: `≥ ${String(least)}`, met: ratio >= least },
});
