/** A mark under the brightness ramp: where (0 to 1), and what it is called. */
export interface RampMark {
  readonly at: number;
  readonly label: string;
}

/** A mark with a place: rows from 0 downwards, and the side its label hangs on near an end. */
export interface PlacedMark extends RampMark {
  readonly row: number;
  readonly align: "start" | "middle" | "end";
}

/** Width of a character of a note as a fraction of the narrowest ramp (6.5 px of 256 px). */
const CHARACTER = 0.0255;

/**
 * Places labels so that none overlaps another or leaves the ramp: a label that would, goes a row
 * down or hangs to one side. Keeps the order of the marks.
 */
export function placeMarks(marks: readonly RampMark[]): readonly PlacedMark[] {
  const ends: number[] = [];
  const placed = new Map<RampMark, PlacedMark>();
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const width = mark.label.length * CHARACTER;
    const align = mark.at - width / 2 < 0 ? "start" : mark.at + width / 2 > 1 ? "end" : "middle";
    const start = { start: mark.at, middle: mark.at - width / 2, end: mark.at - width }[align];
    const free = ends.findIndex((end) => end + CHARACTER <= start);
    const row = free < 0 ? ends.length : free;
    ends[row] = start + width;
    placed.set(mark, { ...mark, row, align });
  }
  return marks.flatMap((mark) => placed.get(mark) ?? []);
}
