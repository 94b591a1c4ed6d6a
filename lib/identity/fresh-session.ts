/**
 * How long after a sign-in its session counts as fresh, in seconds: what changes an account for good
 * asks either for the password or for a sign-in that is not older than this.
 */
export const FRESH_SECONDS = 60 * 60;

/** Whether somebody signed in so recently that she need not show again who she is. */
export const isFresh = (signedInAt: Date, now: Date): boolean =>
  now.getTime() - signedInAt.getTime() < FRESH_SECONDS * 1000;
