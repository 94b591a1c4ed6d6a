import type { AxisTick } from "./drawing";

export interface TickWish {
  readonly x: number;
  readonly text: string;
  /** What stands there: a group's name, or nothing for a plain number. */
  readonly name?: string;
}

/** Width of one character as a part of a plot 18 rem wide, the narrowest. */
const CHARACTER = 0.021;

/**
 * The ticks that can be read side by side. Two that would print over each other are drawn as one
 * where both are named (“dark, bright”), and otherwise the later one is left out.
 */
export function axisTicks(
  wishes: readonly TickWish[],
  x0: number,
  x1: number,
): readonly AxisTick[] {
  const kept: { x: number; texts: string[]; names: string[] }[] = [];
  for (const wish of wishes) {
    const width = Math.max(wish.text.length, wish.name?.length ?? 0) * CHARACTER + 0.03;
    const near = kept.find((tick) => {
      const other = Math.max(tick.texts.join(", ").length, tick.names.join(", ").length);
      const room = (width + other * CHARACTER) / 2;
      return Math.abs(tick.x - wish.x) / (x1 - x0) < room;
    });
    if (near === undefined) {
      kept.push({
        x: wish.x,
        texts: [wish.text],
        names: wish.name === undefined ? [] : [wish.name],
      });
    } else if (wish.name !== undefined && near.names.length > 0) {
      if (!near.texts.includes(wish.text)) near.texts.push(wish.text);
      near.names.push(wish.name);
    }
  }
  return kept.map(({ x, texts, names }) => ({
    x,
    lines: names.length === 0 ? [texts.join(", ")] : [texts.join(", "), names.join(", ")],
  }));
}

/** Two or three round numbers between 0 and `to`, for the gridlines of an axis. */
export function gridLines(to: number): readonly number[] {
  const rough = to / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((size) => to / size <= 3.5) ?? to;
  const lines: number[] = [];
  for (let i = 1; i * step <= to * 0.92; i += 1) lines.push(Number((i * step).toPrecision(6)));
  return lines;
}
