import { classNames } from "./class-names";
import { escapeHtml } from "./escape-html";
import { dotPath, linePath, type Point as Pair } from "./plot-path";

interface Point {
  readonly x: number;
  readonly y: number;
}
type Tone = "l1" | "l2" | "other";

/** A plot whose every part is data: what `Plot` and its marks are given as elements. */
export interface PlotData {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly gridY: readonly {
    readonly y: number;
    readonly text: string;
    readonly side?: "above" | "below";
  }[];
  readonly unitY: string;
  readonly ticksX: readonly {
    readonly x: number;
    readonly lines: readonly string[];
    readonly row?: number;
  }[];
  readonly curves: readonly {
    readonly tone: Tone;
    readonly thin?: boolean;
    readonly points: readonly Point[];
  }[];
  readonly drops: readonly Point[];
  readonly dots: readonly (Point & { readonly tone: Tone })[];
  readonly rings: readonly Point[];
  readonly labels: readonly (Point & {
    readonly text: string;
    readonly tone: Tone | null;
    readonly side: "right" | "left" | "above" | "below";
  })[];
  readonly description: string;
}

/**
 * A plot as HTML for text that is made without React. The same as `DrawnPlot` makes of the same
 * drawing, which a test beside that holds it to.
 */
export function plotHtml(data: PlotData): string {
  const { x0, x1, y0, y1, description } = data;
  const tickLines = Math.max(
    1,
    ...data.ticksX.map(({ lines, row = 0 }) => 2 * row + (lines[1] === undefined ? 1 : 2)),
  );
  const range = style({ x0, x1, y0, y1, "tick-lines": tickLines });
  const view = `${String(x0)} ${String(y0)} ${String(x1 - x0)} ${String(y1 - y0)}`;
  return (
    `<div class="plot" role="img" aria-label="${escapeHtml(description)}" ${range}>` +
    `<svg viewBox="${view}" preserveAspectRatio="none" aria-hidden="true">` +
    `<g transform="matrix(1 0 0 -1 0 ${String(y0 + y1)})">${marks(data)}</g></svg>` +
    `${words(data)}</div>`
  );
}

const TONES: readonly Tone[] = ["other", "l1", "l2"];

function marks({ x0, x1, y0, gridY, drops, curves, dots, rings }: PlotData): string {
  const across = `h${String(x1 - x0)}`;
  const start = String(x0);
  const ring = dotPath(rings.map(pair));
  return [
    ...gridY
      .filter(({ y }) => y !== y0)
      .map(({ y }) => path("grid", `M${start} ${String(y)}${across}`)),
    path("base", `M${start} ${String(y0)}${across}`),
    ...drops.map(({ x, y }) =>
      path(
        "drop",
        linePath([
          [x, y0],
          [x, y],
        ]),
      ),
    ),
    ...curves.map(({ tone, thin = false, points }) =>
      path(thin ? `${tone} thin` : tone, linePath(points.map(pair))),
    ),
    ...TONES.map((tone) =>
      path(`dot ${tone}`, dotPath(dots.filter((dot) => dot.tone === tone).map(pair))),
    ),
    path("dot base", ring),
    path("hole", ring),
  ].join("");
}

function words({ x0, y0, y1, gridY, unitY, ticksX, labels }: PlotData): string {
  return [
    ...gridY.map(({ y, text, side }) =>
      word(classNames("yt", side === "below" && "below"), { x: x0, y }, escapeHtml(text)),
    ),
    word("yt unit", { x: x0, y: y1 }, escapeHtml(unitY)),
    ...ticksX.map(({ x, lines: [label = "", name], row }) => {
      const second = name === undefined ? "" : `<br/><b>${escapeHtml(name)}</b>`;
      const place = { x, y: y0, ...(row === undefined ? {} : { row }) };
      return word("xt", place, `${escapeHtml(label)}${second}`);
    }),
    ...labels.map(({ x, y, text, side, tone }) => {
      const place = side !== "right" && side;
      const line = tone === "l1" ? "t1" : tone === "l2" && "t2";
      return word(classNames("note", place, line), { x, y }, escapeHtml(text));
    }),
  ].join("");
}

function path(name: string, d: string): string {
  return `<path class="${name}" d="${d}"></path>`;
}

function word(name: string, place: Readonly<Record<string, number>>, inside: string): string {
  return `<span class="${name}" ${style(place)}>${inside}</span>`;
}

function style(variables: Readonly<Record<string, number>>): string {
  const list = Object.entries(variables).map(([name, value]) => `--${name}:${String(value)}`);
  return `style="${list.join(";")}"`;
}

function pair({ x, y }: Point): Pair {
  return [x, y];
}
