/**
 * How long after a sign-in its session counts as fresh, in seconds: what changes an account for good
 * asks either for the password or for a sign-in that is not older than this.
 */
export const FRESH_SECONDS = 60 * 60;
