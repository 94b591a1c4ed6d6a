import "server-only";
import { currentDatabase } from "@/lib/platform/db";
import { readHeld } from "./read-events";

/**
 * The number of the newest event, for a page that is about to be made: ask before the page's own
 * queries, and its stream (`?after=`) then begins where the page ends. What happens in between may
 * be both on the page and in the stream, but never in neither.
 */
export const liveNow = async (): Promise<number> => (await readHeld(currentDatabase())).newest;
