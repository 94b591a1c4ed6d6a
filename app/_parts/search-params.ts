/** What Next gives a page of its address after the question mark. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** One of them; empty where it is missing or stands there twice. */
export async function oneParam(searchParams: SearchParams, name: string): Promise<string> {
  const value = (await searchParams)[name];
  return typeof value === "string" ? value : "";
}
