import { toNumber } from "@/lib/arithmetic/rational";
import { markerOf } from "../import/mark-person";
import type { ImportContent, ImportRow } from "../import/response-import";
import { type Cell, csvLine } from "./csv-line";
import { sixDigits } from "./six-digits";

type Pages = AsyncIterable<readonly ImportRow[]>;

/** The answers of an import as CSV: a line a person, as they were uploaded, and the total. */
export async function* importAsCsv(content: ImportContent, pages: Pages): AsyncGenerator<string> {
  const { groups, items } = content;
  const totalOf = totalsBy(content);
  yield csvLine(["line", ...groups, ...items.map(({ label }) => label), "total"]);
  for await (const rows of pages) {
    yield rows
      .map((row) => {
        const answers = row.answers.map((ticked): Cell => ticked?.join(";") ?? null);
        return csvLine([row.line, ...row.groups, ...answers, totalOf(row)]);
      })
      .join("");
  }
}

/** The same as JSON, with the items, their keys and how they are marked. */
export async function* importAsJson(
  about: Readonly<Record<string, string>>,
  content: ImportContent,
  pages: Pages,
): AsyncGenerator<string> {
  const { rule, items, groups } = content;
  const totalOf = totalsBy(content);
  const head = JSON.stringify({ ...about, rule, items, groups });
  yield `${head.slice(0, -1)},"people":[`;
  let between = "\n";
  for await (const rows of pages) {
    const lines = rows.map((row) => JSON.stringify({ ...row, total: totalOf(row) }));
    yield between + lines.join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}

function totalsBy(content: ImportContent): (row: ImportRow) => number {
  const mark = markerOf(content);
  return ({ answers }) => sixDigits(toNumber(mark(answers).total));
}
