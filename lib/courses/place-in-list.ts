import { z } from "zod";

/**
 * Where a page of a list begins: behind the row with this key. A list is paged by what its rows say
 * and not by their number, so that the last page costs what the first does, and nobody is shown twice
 * or passed over while people come and go.
 */
const placeSchema = z.tuple([z.string().max(300), z.string().max(300)]);
export type PlaceInList = z.infer<typeof placeSchema>;

/** The place as an address can carry it. */
export const printPlace = (place: PlaceInList): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place that an address carries; null where it carries none, or one that was not made here. */
export function readPlace(text: string | undefined): PlaceInList | null {
  if (text === undefined || text.length > 1000) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    const place = placeSchema.safeParse(value);
    // PostgreSQL has no text with a NUL in it.
    return place.success && !place.data.some((part) => part.includes("\0")) ? place.data : null;
  } catch {
    return null;
  }
}
