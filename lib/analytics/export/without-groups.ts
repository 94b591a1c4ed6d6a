import type { ImportContent, ImportRow } from "../import/response-import";

/** An import as it would be had the file no columns of groups. */
export function withoutGroups(
  content: ImportContent,
  pages: AsyncIterable<readonly ImportRow[]>,
): { readonly content: ImportContent; readonly pages: AsyncIterable<readonly ImportRow[]> } {
  return { content: { ...content, groups: [], compareBy: null }, pages: plain(pages) };
}

async function* plain(
  pages: AsyncIterable<readonly ImportRow[]>,
): AsyncGenerator<readonly ImportRow[]> {
  for await (const rows of pages) yield rows.map((row) => ({ ...row, groups: [] }));
}
