import { ONE, ZERO, multiply, rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { axisTicks } from "./axis-ticks";
import type { Drawing, FigureTable, Point } from "./drawing";
import type { FigureGroup } from "./figure-model";
import { gridTicks } from "./grid-ticks";
import { weightedTargets, withShare } from "./groups";
import { exactText, fullText } from "./number-text";
import { isPoint, mixtureOptimum, type Optimum } from "./optima";
import { placeLabels } from "./place-labels";
import { sampledOnce } from "./sampled-once";

const SAMPLES = 100;
const keptCurve = sampledOnce<readonly Point[]>();

/** The best single output under L1 (a step) and L2 (a straight line), as a group's share grows. */
export function drawBestOutput(
  groups: readonly FigureGroup[],
  varied: string,
  share: Rational,
  scale: Rational,
): Drawing {
  const best = (at: Rational, loss: "L1" | "L2") => bestAt(groups, varied, at, scale, loss);
  const [low, high] = ends(groups, scale);
  const margin = (high - low) * 0.12 || 0.1;
  const frame = { x0: 0, x1: 1, y0: low - margin, y1: high + margin };
  const x = toNumber(share);
  const l1 = best(share, "L1");
  const l2 = best(share, "L2");
  const dots = [
    { x, y: toNumber(l1.low), tone: "l1" as const },
    ...(isPoint(l1) ? [] : [{ x, y: toNumber(l1.high), tone: "l1" as const }]),
    { x, y: toNumber(l2.low), tone: "l2" as const },
  ];
  const curve = (loss: "L1" | "L2") =>
    keptCurve(groups, scale, `${varied} ${loss}`, () => path((at) => best(at, loss)));
  const steps = curve("L1");
  const line = curve("L2");
  const rings = groups.length === 2 ? [crossing(line, 0.5)] : [];
  const nameAt = Math.abs(x - 0.2) < 0.12 ? 0.34 : 0.2;
  const grid = gridTicks(
    groups.map(({ name, brightness }) => {
      const y = multiply(brightness, scale);
      return { y: toNumber(y), text: `${exactText(y)} ${name}` };
    }),
    frame,
    [steps, line],
  );
  const labels = placeLabels(
    [
      {
        ...crossing(steps, nameAt),
        text: "L1",
        tone: "l1",
        needed: true,
        sides: ["below", "above"],
      },
      {
        ...crossing(line, nameAt),
        text: "L2",
        tone: "l2",
        needed: true,
        sides: ["above", "below"],
      },
      {
        x,
        y: toNumber(l2.low),
        text: exactText(l2.low),
        sides: ["right", "left", "above", "below"],
      },
      ...(isPoint(l1)
        ? [
            {
              x,
              y: toNumber(l1.low),
              text: exactText(l1.low),
              sides: ["below", "right", "above"] as const,
            },
          ]
        : []),
      ...rings.map((ring) => ({
        ...ring,
        text: "L1 jumps here",
        sides: ["right", "left"] as const,
      })),
    ],
    [...dots, ...rings],
    frame,
    [steps, line],
    grid.boxes,
  );
  return {
    ...frame,
    gridY: grid.ticks,
    unitY: "best output",
    ticksX: axisTicks(
      [
        { x, text: exactText(share), name: "yours" },
        { x: 0, text: "0" },
        { x: 1, text: "1" },
        { x: 0.5, text: "½" },
      ],
      0,
      1,
    ),
    unitX: `share of the ${varied} group`,
    curves: [
      { tone: "l1", points: steps },
      { tone: "l2", points: line },
    ],
    drops: [],
    dots,
    rings,
    labels,
    description: `Best single output against the share of the ${varied} group. Under L1 it is the majority's brightness and jumps${groups.length === 2 ? " at a share of one half" : ""}; under L2 it is the weighted mean and moves in proportion. At a share of ${exactText(share)} it is ${optimumText(l1)} under L1 and ${optimumText(l2)} under L2.`,
    readouts: [
      { label: "best under L1", text: optimumText(l1) },
      { label: "best under L2", text: optimumText(l2) },
    ],
  };
}

export function tabulateBestOutput(
  groups: readonly FigureGroup[],
  varied: string,
  share: Rational,
  scale: Rational,
): FigureTable {
  const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    .map((tenth) => rational(tenth, 10))
    .concat([share])
    .toSorted((a, b) => toNumber(a) - toNumber(b));
  const rows = places.map((at) => [
    exactText(at),
    optimumText(bestAt(groups, varied, at, scale, "L1")),
    optimumText(bestAt(groups, varied, at, scale, "L2")),
  ]);
  return {
    head: [`Share of ${varied}`, "Best under L1", "Best under L2"],
    rows: rows.filter((row, i) => rows.findIndex(([at]) => at === row[0]) === i),
  };
}

export function optimumText(optimum: Optimum): string {
  if (isPoint(optimum)) return fullText(optimum.low);
  return `anything from ${exactText(optimum.low)} to ${exactText(optimum.high)}`;
}

function bestAt(
  groups: readonly FigureGroup[],
  varied: string,
  share: Rational,
  scale: Rational,
  loss: "L1" | "L2",
): Optimum {
  const targets = weightedTargets(withShare(groups, varied, share), scale);
  return mixtureOptimum(targets, loss === "L1" ? ONE : ZERO);
}

/** From share 0 to 1; where the optimum jumps, or is an interval, the path goes straight up. */
function path(best: (share: Rational) => Optimum): readonly Point[] {
  const points: Point[] = [];
  const jump = JUMP * spanOf(best);
  for (let i = 0; i <= SAMPLES; i += 1) {
    const { low, high } = best(rational(i, SAMPLES));
    const before = points.at(-1)?.y ?? toNumber(low);
    const ends = [toNumber(low), toNumber(high)].toSorted(
      (a, b) => Math.abs(a - before) - Math.abs(b - before),
    );
    const [near = before] = ends;
    if (i > 0 && Math.abs(near - before) > jump) {
      const x = jumpBetween(best, i - 1, before);
      points.push({ x, y: before }, { x, y: near });
    }
    for (const y of new Set(ends)) points.push({ x: i / SAMPLES, y });
  }
  return points;
}

/** A change within one sample larger than this part of the whole is a jump and no slope. */
const JUMP = 0.05;

function spanOf(best: (share: Rational) => Optimum): number {
  return Math.abs(toNumber(best(ONE).high) - toNumber(best(ZERO).low)) || 1;
}

/** Where between two samples the optimum leaves `before`, to a thousandth of the distance. */
function jumpBetween(best: (share: Rational) => Optimum, sample: number, before: number): number {
  let [low, high] = [sample * FINE, (sample + 1) * FINE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const there = toNumber(best(rational(middle, SAMPLES * FINE)).low);
    if (Math.abs(there - before) < 1e-9) low = middle;
    else high = middle;
  }
  return high / (SAMPLES * FINE);
}

const FINE = 1024;

function crossing(points: readonly Point[], x: number): Point {
  return points.find((point) => point.x >= x) ?? { x, y: 0 };
}

function ends(groups: readonly FigureGroup[], scale: Rational): readonly [number, number] {
  const all = groups.map(({ brightness }) => toNumber(multiply(brightness, scale)));
  return [Math.min(...all), Math.max(...all)];
}
