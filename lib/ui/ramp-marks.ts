/** A mark under the brightness ramp: where (0 to 1), and what it is called. */
export interface RampMark {
  readonly at: number;
  readonly label: string;
}

/** Which way a label hangs from its mark: to the right of it, under it, to the left of it. */
export type Hang = "start" | "middle" | "end";

/** A mark with a place: rows from 0 downwards, and which way its label hangs. */
export interface PlacedMark extends RampMark {
  readonly row: number;
  readonly align: Hang;
}

/** Width of a character as a fraction of the narrowest ramp (6.5 px of 256 px). */
const CHARACTER = 0.0255;
/** Half a swatch on the same ramp; a label that hangs to one side is flush with its swatch. */
const HALF_SWATCH = 0.03125;

/** What a label covers, as [from, to] on the ramp. */
export function labelSpan({ at, label }: RampMark, align: Hang): readonly [number, number] {
  const width = Math.max(label.length * CHARACTER, 2 * HALF_SWATCH);
  const from = {
    start: at - HALF_SWATCH,
    middle: at - width / 2,
    end: at + HALF_SWATCH - width,
  }[align];
  return [from, from + width];
}

/**
 * Places labels so that no two in a row overlap and none leaves the ramp by more than half a
 * swatch. Under its mark is best; else to one side, the label before it giving way to the left;
 * else a row down. Keeps the order of the marks.
 */
export function placeMarks(marks: readonly RampMark[]): readonly PlacedMark[] {
  const rows: Hung[][] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const row = rows.find((others) => makeRoom(others, mark)) ?? addRow(rows);
    const align = freeHang(mark, row.at(-1)) ?? "middle";
    row.push({ mark, align });
  }
  return marks.flatMap((mark) => {
    const row = rows.findIndex((others) => others.some((other) => other.mark === mark));
    const align = rows[row]?.find((other) => other.mark === mark)?.align;
    return align === undefined ? [] : [{ ...mark, row, align }];
  });
}

interface Hung {
  readonly mark: RampMark;
  align: Hang;
}

/** Whether a row takes one more mark, after its last label has given way if that is what helps. */
function makeRoom(row: readonly Hung[], mark: RampMark): boolean {
  const last = row.at(-1);
  if (freeHang(mark, last)) return true;
  if (!last) return false;
  const [from] = labelSpan(last.mark, "end");
  if (from < endOf(row.at(-2))) return false;
  last.align = "end";
  return freeHang(mark, last) !== undefined;
}

function freeHang(mark: RampMark, last: Hung | undefined): Hang | undefined {
  const hangs = ["middle", "start", "end"] as const;
  return hangs.find((hang) => {
    const [from, to] = labelSpan(mark, hang);
    return from >= endOf(last) && to <= 1 + HALF_SWATCH;
  });
}

function endOf(hung: Hung | undefined): number {
  return hung ? labelSpan(hung.mark, hung.align)[1] + CHARACTER : -HALF_SWATCH;
}

function addRow(rows: Hung[][]): Hung[] {
  const row: Hung[] = [];
  rows.push(row);
  return row;
}
