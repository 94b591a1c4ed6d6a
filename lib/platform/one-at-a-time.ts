import { setTimeout } from "node:timers/promises";

/** Work of one person at a time; see `oneAtATime`. */
export type OneAtATime = <T>(who: string, work: () => Promise<T>) => Promise<T>;

/** Shorter work is no burden to anybody, in milliseconds. */
const SHORT_MS = 20;

/**
 * Lets the work of each person go on one piece after another, with a rest after each that is as long as
 * the piece took: however many pieces somebody sends at once, the process has at least half of its time
 * for everybody else, and never more than one piece between two things that it does for them.
 */
export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<void>>();
  return async (who, work) => {
    const before = last.get(who);
    let rested = (): void => undefined;
    const mine = new Promise<void>((resolve) => {
      rested = resolve;
    });
    last.set(who, mine);
    await before;
    const from = performance.now();
    try {
      return await work();
    } finally {
      const took = performance.now() - from;
      void setTimeout(took < SHORT_MS ? 0 : took).then(() => {
        if (last.get(who) === mine) last.delete(who);
        rested();
      });
    }
  };
}
