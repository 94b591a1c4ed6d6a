import { z } from "zod";
import { AFTER_ALL, cursorTimeSchema, LAST_ID } from "./cursor-time";

/** Of what is searched for, in characters. */
export const MOST_SEARCHED = 200;

/** Of all posts, those in threads that were answered, or the reader's own. */
export const searchFilterSchema = z.enum(["all", "answered", "mine"]);
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** What of a search an address asks for. What makes no sense is as if it were not there. */
const querySchema = z
  .object({
    q: z
      .string()
      // PostgreSQL has no text with a NUL in it.
      .regex(/^[^\0]*$/u)
      .trim()
      .max(MOST_SEARCHED)
      .catch(""),
    show: searchFilterSchema.catch("all"),
    after: z.string().max(150).catch(""),
    /** "yes": threads about questions are wanted that she has not answered. */
    anyway: z.literal("yes").nullable().catch(null),
  })
  .transform(({ q, show, after, anyway }) => ({
    text: q,
    filter: show,
    after,
    isAnyway: anyway !== null,
  }));

export type SearchQuery = z.infer<typeof querySchema>;

export const readSearchQuery = (query: Readonly<Record<string, string>>): SearchQuery =>
  querySchema.parse(query);

/** The address of a search, relative to its page; what is usual is left out. */
export function searchText({ text, filter, after, isAnyway }: SearchQuery): string {
  const query = new URLSearchParams({
    ...(text === "" ? {} : { q: text }),
    ...(filter === "all" ? {} : { show: filter }),
    ...(isAnyway ? { anyway: "yes" } : {}),
    ...(after === "" ? {} : { after }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}

/** A stretch of threads that a search looks through, from the newest on. */
export interface SearchStretch {
  /** When the thread was made that it begins behind. */
  readonly at: Date;
  readonly threadId: string;
}

/** Where a page of what was found begins: behind the last of the page before. */
export interface SearchCursor {
  /** How well that one fitted. */
  readonly score: number;
  readonly id: string;
  /** In which stretch of threads, where a search has so many posts that it takes these in turn. */
  readonly stretch: SearchStretch | null;
}

/** Before everything: nothing fits so well. */
const BEST = 1000;

export const searchStart = (stretch: SearchStretch | null): SearchCursor => ({
  score: BEST,
  id: LAST_ID,
  stretch,
});

/** The stretch that begins at the newest thread. */
export const NEWEST: SearchStretch = { at: AFTER_ALL, threadId: LAST_ID };

export const searchCursorText = ({ score, id, stretch }: SearchCursor): string =>
  [
    String(score),
    id,
    ...(stretch === null ? [] : [String(stretch.at.getTime()), stretch.threadId]),
  ].join("_");

const place = [z.coerce.number().min(0).max(BEST), z.uuid()] as const;
const partsSchema = z.union([z.tuple([...place, cursorTimeSchema, z.uuid()]), z.tuple([...place])]);

/** What cannot be a cursor begins at the beginning. */
export function readSearchCursor(text: string): SearchCursor {
  const parts = partsSchema.safeParse(text.split("_"));
  if (!parts.success) return searchStart(null);
  const [score, id, time, threadId] = parts.data;
  const isWhole = time === undefined || threadId === undefined;
  return { score, id, stretch: isWhole ? null : { at: new Date(time), threadId } };
}
