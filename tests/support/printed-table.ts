/** The cells of each line of a table on a page, by the head of the line, as somebody reads them. */
export function printedTable(
  html: string,
  caption: RegExp,
): ReadonlyMap<string, readonly string[]> {
  const table = (html.match(/<table.*?<\/table>/gsu) ?? []).find((text) =>
    caption.test(textOf(/<caption>(.*?)<\/caption>/su.exec(text)?.[1] ?? "")),
  );
  if (table === undefined) throw new Error(`No table is called ${caption.source}`);
  const lines = table.match(/<tr.*?<\/tr>/gsu) ?? [];
  return new Map(
    lines.map((line) => {
      const [head = "", ...cells] = (line.match(/<t[hd].*?<\/t[hd]>/gsu) ?? []).map(textOf);
      return [head, cells] as const;
    }),
  );
}

/** What stands in a piece of HTML, without its tags. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<span class="sr">.*?<\/span>/gu, "")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
