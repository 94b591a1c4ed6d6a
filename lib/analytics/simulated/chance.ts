import { seededRandom } from "@/lib/statistics/interval/seeded-random";

/** Draws that a seed decides. */
export interface Chance {
  /** Whether something of this probability happens. */
  readonly happens: (probability: number) => boolean;
  /** A standard normal number (Box and Muller 1958). */
  readonly normal: () => number;
  /** So many different ones, each drawn in proportion to its weight among those left. */
  readonly pick: <Of>(
    many: number,
    from: readonly Of[],
    weight: (of: Of) => number,
  ) => readonly Of[];
}

/** The draws that a seed decides. */
export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  /** From just above 0 to 1, for logarithms. */
  const positive = () => 1 - random();
  return {
    happens: (probability) => random() < probability,
    normal: () => Math.sqrt(-2 * Math.log(positive())) * Math.cos(2 * Math.PI * random()),
    // Efraimidis and Spirakis (2006): the least exponential times at these rates.
    pick: (many, from, weight) =>
      from
        .map((of) => ({ of, time: -Math.log(positive()) / weight(of) }))
        .sort((a, b) => a.time - b.time)
        .slice(0, many)
        .map(({ of }) => of),
  };
}

/** $\frac{1}{1 + e^{-x}}$ */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
