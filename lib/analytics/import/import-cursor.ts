import { z } from "zod";

/** Where a page of a list of imports begins: behind the one with this time and id. */
export interface ImportPlace {
  readonly at: Date;
  readonly id: string;
}

const cursor = z
  .string()
  .regex(/^\d{1,15}-[0-9a-f-]{36}$/)
  .transform((text) => ({
    at: new Date(parseInt(text, 10)),
    id: text.slice(text.indexOf("-") + 1),
  }))
  .refine(({ id }) => z.uuid().safeParse(id).success);

/** The place as it stands in an address. */
const writeImportPlace = ({ at, id }: ImportPlace): string => `${String(at.getTime())}-${id}`;

/** The place that an address says; null for the first page, and for an address that says nothing. */
export const readImportPlace = (text: string | undefined): ImportPlace | null =>
  cursor.safeParse(text).data ?? null;

/** Imports on one page of a list. */
const PAGE = 50;

/** How many are read for a page: one more than it shows, which says whether there is another page. */
export const READ_FOR_PAGE = PAGE + 1;

/** A page of what was read, and where the next goes on; null at the end. */
export function importPage<Row>(
  read: readonly Row[],
  place: (row: Row) => ImportPlace,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const rows = read.slice(0, PAGE);
  const last = rows.at(-1);
  const isMore = read.length > PAGE && last !== undefined;
  return { rows, next: isMore ? writeImportPlace(place(last)) : null };
}
