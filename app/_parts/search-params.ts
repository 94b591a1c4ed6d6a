/** What Next gives a page of its address after the question mark. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** All of them that stand there once. */
export async function allParams(
  searchParams: SearchParams,
): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

/** One of them; empty where it is missing or stands there twice. */
export async function oneParam(searchParams: SearchParams, name: string): Promise<string> {
  const value = (await searchParams)[name];
  return typeof value === "string" ? value : "";
}
