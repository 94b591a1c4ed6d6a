import { type Cell, csvLine } from "../export/csv-line";
import type { FigureLine, FiguresOf, FigureTable, FigureSources } from "./figure-table";
import { FIGURE_TABLES } from "./figure-tables";

/** A table of a report as CSV. Of a class that nobody belongs to every line says so. */
export async function* figuresAsCsv(
  { columns, lines }: FigureTable,
  of: FiguresOf,
  sources: FigureSources,
): AsyncGenerator<string> {
  const mark = of.source.kind === "simulated" ? ["simulated"] : [];
  yield* linesAsCsv(columns, lines(of, sources), mark);
}

/** Lines under the names of their columns, each after the marks that it begins with. */
export async function* linesAsCsv(
  columns: readonly string[],
  lines: AsyncIterable<FigureLine> | Iterable<FigureLine>,
  mark: readonly Cell[] = [],
): AsyncGenerator<string> {
  yield csvLine([...mark, ...columns]);
  for await (const line of lines) yield csvLine([...mark, ...Object.values(line)]);
}

/** All tables of a report as JSON, those without a line as empty ones. */
export async function* figuresAsJson(
  about: Readonly<Record<string, string | boolean | null>>,
  of: FiguresOf,
  sources: FigureSources,
): AsyncGenerator<string> {
  const simulated = of.source.kind === "simulated" ? { simulated: true } : {};
  yield `${JSON.stringify({ ...simulated, ...about }).slice(0, -1)},"tables":{`;
  let between = "\n";
  for (const [name, { lines }] of Object.entries(FIGURE_TABLES)) {
    yield `${between}${JSON.stringify(name)}:[`;
    between = "\n";
    for await (const line of lines(of, sources)) {
      yield between + JSON.stringify(line);
      between = ",\n";
    }
    yield "\n]";
    between = ",\n";
  }
  yield "\n}}\n";
}
