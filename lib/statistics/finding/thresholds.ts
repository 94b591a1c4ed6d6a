/** Where a number becomes a finding. Every one is a convention; the sources say whose. */
export interface Thresholds {
  /**
   * Below this many learners that is a finding, and nothing is found that its interval does not bear
   * out. The number from which a normal approximation is usually taken to hold.
   */
  readonly fewestLearners: number;
  /** A distractor that fewer tick does no work (Tarrant, Ware and Mohammed 2009). */
  readonly leastShare: number;
  /** Facilities beyond which an item tells hardly anybody apart (Moodle, Quiz report statistics). */
  readonly easiest: number;
  readonly hardest: number;
  /** Learners in the best fifth from which its choices are compared. */
  readonly fewestInFifth: number;
  /** The variants' chi-square test, and the least difference in facility that matters. */
  readonly variantP: number;
  readonly variantGap: number;
}

export const THRESHOLDS: Thresholds = {
  fewestLearners: 30,
  leastShare: 0.05,
  easiest: 0.95,
  hardest: 0.2,
  fewestInFifth: 10,
  variantP: 0.01,
  variantGap: 0.15,
};
