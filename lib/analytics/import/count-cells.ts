import type { Rational } from "@/lib/arithmetic/rational";
import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import type { Cell } from "@/lib/statistics/cube/cell";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { totalCellsOf } from "@/lib/statistics/cube/total-cells-of";
import { markerOf, tickName } from "./mark-person";
import { alikeName, groupOf, recordOf } from "./records-of";
import type { ImportContent, ImportRow } from "./response-import";

/** A cell and how many answers are counted in it. */
export interface ImportCell extends Cell {
  readonly count: number;
}

/**
 * Every cell of the people of an import with its count, item by item. Answers that are alike in all that
 * is counted are counted once with how many they are: a class has far fewer kinds of answers than
 * answers.
 */
export function* countCells(
  content: ImportContent,
  rows: Iterable<ImportRow>,
): Generator<ImportCell> {
  const mark = markerOf(content);
  const alike = new Map<string, Alike>();
  for (const row of rows) {
    const { total } = mark(row.answers);
    const group = groupOf(content, row);
    const name = alikeName(total, group);
    const known = alike.get(name) ?? { total, group, n: 0, items: content.items.map(newKinds) };
    alike.set(name, known);
    known.n += 1;
    known.items.forEach((kinds, index) => {
      const ticked = row.answers[index] ?? null;
      const kind = tickName(ticked);
      const before = kinds.get(kind);
      if (before === undefined) kinds.set(kind, { ticked, n: 1 });
      else before.n += 1;
    });
  }
  for (const [index] of content.items.entries()) {
    yield* summed(
      [...alike.values()].flatMap(({ total, group, items }) =>
        [...(items[index]?.values() ?? [])].map(({ ticked, n }) => {
          const record = recordOf(content, index, { ticked, total, group });
          return { cells: cellsOf(record), n };
        }),
      ),
    );
  }
  yield* summed(
    [...alike.values()].flatMap(({ total, group, n }) => {
      const record = recordOf(content, 0, { ticked: null, total, group });
      return [{ cells: totalCellsOf([record]), n }];
    }),
  );
}

/** People whose total and group are the same. */
interface Alike {
  readonly total: Rational;
  readonly group: string | null;
  n: number;
  /** One an item: how many of them answered it how. */
  readonly items: readonly Kinds[];
}

type Kinds = Map<string, { readonly ticked: AnswerRecord["ticked"]; n: number }>;

const newKinds = (): Kinds => new Map();

/** Cells of one item, or of whole attempts, those of the same table and key together. */
function summed(
  counted: readonly { readonly cells: readonly Cell[]; readonly n: number }[],
): Iterable<ImportCell> {
  const sums = new Map<string, ImportCell>();
  for (const { cells, n } of counted) {
    for (const cell of cells) {
      const name = `${cell.table} ${cell.key}`;
      sums.set(name, { ...cell, count: n + (sums.get(name)?.count ?? 0) });
    }
  }
  return sums.values();
}
