import "server-only";
import { sqlPart } from "@/lib/platform/statement";

/** Unread lines, and lines that were read, in the words of the indexes that have only such lines. */
export const AMONG = { unread: sqlPart`n.read_at IS NULL`, read: sqlPart`n.read_at IS NOT NULL` };

/** One more lines than are told (`MOST_COUNTED`), in figures, which every plan knows. */
export const COUNTED = sqlPart`100`;
