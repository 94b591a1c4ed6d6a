import {
  ONE,
  absolute,
  add,
  divide,
  multiply,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { axisTicks } from "./axis-ticks";
import type { Drawing, FigureTable, Point } from "./drawing";
import { optimumText } from "./draw-best-output";
import type { FigureGroup } from "./figure-model";
import { gridTicks } from "./grid-ticks";
import { weightedTargets } from "./groups";
import { exactText, fullText } from "./number-text";
import { isPoint, mixtureOptimum } from "./optima";
import { placeLabels } from "./place-labels";
import { sampledOnce } from "./sampled-once";

const SAMPLES = 100;
const keptCurve = sampledOnce<readonly Point[]>();

/** Best output of α|e| + (1−α)e² as α goes from pure L2 to pure L1. */
export function drawMixture(
  groups: readonly FigureGroup[],
  alpha: Rational,
  scale: Rational,
): Drawing {
  const targets = weightedTargets(groups, scale);
  const points = keptCurve(groups, scale, "", () =>
    Array.from({ length: SAMPLES + 1 }, (_, i) => ({
      x: i / SAMPLES,
      y: toNumber(mixtureOptimum(targets, rational(i, SAMPLES)).low),
    })),
  );
  const here = mixtureOptimum(targets, alpha);
  const dot = { x: toNumber(alpha), y: toNumber(here.low), tone: "other" as const };
  const levels = groups.map(({ name, brightness }) => ({ name, y: multiply(brightness, scale) }));
  const heights = levels.map(({ y }) => toNumber(y));
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const margin = (high - low) * 0.12 || 0.1;
  const frame = { x0: 0, x1: 1, y0: low - margin, y1: high + margin };
  const ring = threshold(groups, scale);
  const rings = ring === null ? [] : [ring.point];
  const [first, last] = [points[0] ?? dot, points.at(-1) ?? dot];
  const grid = gridTicks(
    levels.map(({ name, y }) => ({ y: toNumber(y), text: `${exactText(y)} ${name}` })),
    frame,
    [points],
  );
  const labels = placeLabels(
    [
      { x: 0.1, y: first.y, text: "pure L2", tone: "l2", needed: true, sides: ["above", "right"] },
      { x: 0.9, y: last.y, text: "pure L1", tone: "l1", needed: true, sides: ["above", "below"] },
      { ...dot, text: `best ${exactText(here.low)}`, sides: ["above", "right", "below", "left"] },
      ...(ring === null
        ? []
        : [
            {
              ...ring.point,
              text: `minority dropped from ${exactText(ring.alpha)}`,
              sides: ["above", "below", "right"] as const,
            },
          ]),
    ],
    [dot, first, last, ...rings],
    frame,
    [points],
    grid.boxes,
  );
  const errors = keptErrors(groups, here.low, scale);
  return {
    ...frame,
    gridY: grid.ticks,
    unitY: "best output",
    ticksX: axisTicks(
      [
        { x: dot.x, text: exactText(alpha), name: "α" },
        { x: 0, text: "0" },
        { x: 1, text: "1" },
      ],
      0,
      1,
    ),
    unitX: "α, the part of L1",
    curves: [{ tone: "other", points }],
    drops: [],
    dots: [{ ...first, tone: "l2" }, { ...last, tone: "l1" }, dot],
    rings,
    labels,
    description: `Best single output of the mixture against the part of L1 in it, from the weighted mean at α = 0 to the majority at α = 1.${ring === null ? "" : ` From α = ${exactText(ring.alpha)} on the minority is dropped completely.`} At α = ${exactText(alpha)} the best output is ${optimumText(here)}.`,
    readouts: [{ label: "best output", text: optimumText(here) }, ...(isPoint(here) ? errors : [])],
  };
}

export function tabulateMixture(
  groups: readonly FigureGroup[],
  alpha: Rational,
  scale: Rational,
): FigureTable {
  const targets = weightedTargets(groups, scale);
  const ring = threshold(groups, scale);
  const places = Array.from({ length: 11 }, (_, i) => rational(i, 10))
    .concat([alpha], ring === null ? [] : [ring.alpha])
    .toSorted((a, b) => toNumber(a) - toNumber(b));
  const measured = groups.filter(({ outlier }) => !outlier);
  const rows = places.map((at) => {
    const best = mixtureOptimum(targets, at);
    const errors = keptErrors(groups, best.low, scale).map(({ text }) => text);
    return [
      exactText(at),
      optimumText(best),
      ...(isPoint(best) ? errors : measured.map(() => "open")),
    ];
  });
  return {
    head: ["α", "Best output", ...measured.map(({ name }) => `Error of ${name}`)],
    rows: rows.filter((row, i) => rows.findIndex(([at]) => at === row[0]) === i),
  };
}

function keptErrors(groups: readonly FigureGroup[], best: Rational, scale: Rational) {
  return groups
    .filter(({ outlier }) => !outlier)
    .map(({ name, brightness }) => ({
      label: `error of ${name}`,
      text: fullText(absolute(subtract(best, multiply(brightness, scale)))),
    }));
}

/**
 * Where two unequal groups stop being mixed: α* = 2(1−w)Δ / ((2w−1) + 2(1−w)Δ) for a majority
 * share w > ½, from the clipped optimum of the mixture; null where there is no such point.
 */
function threshold(
  groups: readonly FigureGroup[],
  scale: Rational,
): { readonly alpha: Rational; readonly point: Point } | null {
  const [major, minor, ...more] = groups.toSorted((a, b) => toNumber(b.share) - toNumber(a.share));
  if (!major || !minor || more.length > 0) return null;
  const lead = subtract(multiply(rational(2), major.share), ONE);
  if (lead.numerator <= 0n) return null;
  const delta = multiply(absolute(subtract(major.brightness, minor.brightness)), scale);
  const pull = multiply(rational(2), multiply(subtract(ONE, major.share), delta));
  const alpha = divide(pull, add(lead, pull));
  const y = toNumber(multiply(major.brightness, scale));
  return { alpha, point: { x: toNumber(alpha), y } };
}
