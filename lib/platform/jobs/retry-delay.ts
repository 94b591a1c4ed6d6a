/** How often a job is begun before it is put aside. */
const MOST_ATTEMPTS = 8;

/** The wait after the first failure, in seconds. */
const FIRST = 30;

/**
 * How long to wait before a job that failed is tried again: four times as long every time, so that
 * a mail server may be away for a day.
 *
 * @param attempts how often it was begun.
 * @returns seconds; null for never again.
 */
export const retryDelay = (attempts: number): number | null =>
  attempts >= MOST_ATTEMPTS ? null : FIRST * 4 ** (attempts - 1);
