const DAY = 24 * 60 * 60 * 1000;

/**
 * From where on somebody counts as stuck. Judgement, not statistics: low enough that help comes
 * while it still helps, and high enough that a second try is not held against anybody.
 */
export const STUCK = {
  /** Attempts in a row in which the same question was wrong. */
  wrongInARow: 3,
  /** The last attempts that are looked at; more of them in a row are counted as these. */
  attemptsLookedAt: 5,
  /** How long a question waits before it says something of its asker, in milliseconds. */
  waitingMs: 2 * DAY,
  /** How long an attempt is left open, in milliseconds. */
  openMs: 3 * DAY,
  /** Whoever has done nothing for so long is not stuck but gone, in milliseconds. */
  recentMs: 30 * DAY,
} as const;

/** How many learners are looked at for each kind of reason, the latest first (the oldest for what waits). */
export const LOOKED_AT = 200;

/** Milliseconds in whole days, rounded down. */
export const wholeDays = (milliseconds: number): number => Math.floor(milliseconds / DAY);
