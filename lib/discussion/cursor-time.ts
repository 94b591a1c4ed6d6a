import { z } from "zod";

/** Later than everything that is kept, and still a moment that the database can read. */
export const AFTER_ALL = new Date(Date.UTC(9999, 0));

/** A moment in a cursor, in milliseconds, as an address carries it. */
export const cursorTimeSchema = z.coerce.number().int().min(0).max(AFTER_ALL.getTime());

/** Behind every id there can be. */
export const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
