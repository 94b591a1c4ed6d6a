import { z } from "zod";

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
    after: z.string().max(100).catch(""),
  })
  .transform(({ q, show, after }) => ({ text: q, filter: show, after }));

export type SearchQuery = z.infer<typeof querySchema>;

export const readSearchQuery = (query: Readonly<Record<string, string>>): SearchQuery =>
  querySchema.parse(query);

/** The address of a search, relative to its page; what is usual is left out. */
export function searchText({ text, filter, after }: SearchQuery): string {
  const query = new URLSearchParams({
    ...(text === "" ? {} : { q: text }),
    ...(filter === "all" ? {} : { show: filter }),
    ...(after === "" ? {} : { after }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}

/** Where a page of what was found begins: behind the last of the page before. */
export interface SearchCursor {
  /** How well that one fitted. */
  readonly score: number;
  readonly id: string;
}

export const searchCursorText = ({ score, id }: SearchCursor): string => `${String(score)}_${id}`;

const partsSchema = z.tuple([z.coerce.number().min(0).max(1000), z.uuid()]);

/** What cannot be a cursor begins at the beginning. */
export function readSearchCursor(text: string): SearchCursor | null {
  const parts = partsSchema.safeParse(text.split("_"));
  if (!parts.success) return null;
  const [score, id] = parts.data;
  return { score, id };
}
