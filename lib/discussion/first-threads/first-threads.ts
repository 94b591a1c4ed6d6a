import type { FirstThread } from "./first-thread";
import { PUNISHED_MORE } from "./punished-more";
import { WHEN_IS_L2_BETTER } from "./when-is-l2-better";

/** The threads that come with the open course. */
export const FIRST_THREADS: readonly FirstThread[] = [PUNISHED_MORE, WHEN_IS_L2_BETTER];
