import fc from "fast-check";

/** Chance that is the same each time. */
export interface Drawing {
  /** A number from 0 up to a limit. */
  readonly draw: (limit: number) => number;
  readonly one: <T>(all: readonly T[]) => T;
}

/** The chance of a seed. */
export function drawing(seed: number): Drawing {
  const all = 2 ** 30;
  const drawn = fc.sample(fc.noBias(fc.nat(all - 1)), { seed, numRuns: 100_000 });
  let next = 0;
  const draw = (limit: number) => Math.floor(((drawn[next++ % drawn.length] ?? 0) / all) * limit);
  return {
    draw,
    one: (from) => {
      const found = from[draw(from.length)];
      if (found === undefined) throw new Error("There is nothing to choose from");
      return found;
    },
  };
}

/** What is done in a class, so that a test can see that everything was done often. */
export const DEEDS = [
  ...(["finished", "sent again", "reviewed", "corrected", "reverted"] as const),
  ...(["made staff", "made learner", "removed", "joined", "made administrator"] as const),
  ...(["signed in", "forgotten", "asked", "replied", "moved", "merged", "split"] as const),
  "taken back",
] as const;
export type Deed = (typeof DEEDS)[number];

/** Notes that something was done. */
export type Did = (deed: Deed, isDone?: boolean) => void;
