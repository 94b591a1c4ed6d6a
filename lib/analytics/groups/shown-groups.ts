/** A figure of a smaller group would be one about somebody; it is not broken down. */
export const FEWEST_SHOWN = 5;

/** Comparing smaller groups says nothing: the interval is wider than the scale of classes. */
export const FEWEST_COMPARED = 20;

/** A group and how many people are in it. */
export interface GroupSize {
  readonly name: string;
  readonly n: number;
}

export interface ShownGroups {
  /** Those whose figures may be shown, the largest first. */
  readonly shown: readonly GroupSize[];
  /** How many people are in none of them: in smaller groups, or in no group. */
  readonly rest: number;
}

/**
 * Which groups may be broken down: those of 5 and more. Where everybody else together is fewer than 5,
 * their figure is what is left of the class's without the shown ones; so the smallest of those is
 * withheld too (complementary suppression: Willenborg and de Waal 2001).
 *
 * @param n how many people there are, those in no group included
 */
export function shownGroups(groups: readonly GroupSize[], n: number): ShownGroups {
  const large = bySize(groups).filter((group) => group.n >= FEWEST_SHOWN);
  const restOf = (shown: readonly GroupSize[]): number =>
    shown.reduce((left, group) => left - group.n, n);
  const rest = restOf(large);
  const shown = rest > 0 && rest < FEWEST_SHOWN ? large.slice(0, -1) : large;
  return { shown, rest: restOf(shown) };
}

/** The largest first; of equal size in the order of the alphabet. */
export const bySize = (groups: readonly GroupSize[]): readonly GroupSize[] =>
  groups.toSorted((one, other) => other.n - one.n || (one.name < other.name ? -1 : 1));
