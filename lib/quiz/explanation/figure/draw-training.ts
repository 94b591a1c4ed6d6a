import { multiply, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { axisTicks } from "./axis-ticks";
import type { Drawing, FigureTable } from "./drawing";
import type { FigureGroup } from "./figure-model";
import { aboutText, exactText } from "./number-text";
import { gridTicks } from "./grid-ticks";
import { placeLabels } from "./place-labels";

export interface TrainingRun {
  readonly groups: readonly FigureGroup[];
  readonly rate: Rational;
  /** In pixel units, as the rate is. */
  readonly start: Rational;
  readonly steps: number;
  readonly scale: Rational;
}

/** The output after each step of gradient descent on one constant, under L1 and under L2. */
export function drawTraining(run: TrainingRun, at: Rational): Drawing {
  const l1 = descend(run, "L1");
  const l2 = descend(run, "L2");
  const step = Math.min(run.steps, Math.max(0, Math.round(toNumber(at))));
  const paths = [...l1, ...l2];
  const [least, most] = [Math.min(...paths), Math.max(...paths)];
  // A group's level far from all that happens would only press it flat.
  const levels = run.groups
    .map(({ name, brightness }) => ({ name, y: multiply(brightness, run.scale) }))
    .filter(({ y }) => toNumber(y) > 2 * least - most && toNumber(y) < 2 * most - least);
  const heights = [...paths, ...levels.map(({ y }) => toNumber(y))];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const margin = (high - low) * 0.1 || 0.1;
  const frame = { x0: 0, x1: Math.max(1, run.steps), y0: low - margin, y1: high + margin };
  const dots = [
    { x: step, y: l1[step] ?? 0, tone: "l1" as const },
    { x: step, y: l2[step] ?? 0, tone: "l2" as const },
  ];
  const middle = Math.round(run.steps * (step > run.steps * 0.4 ? 0.25 : 0.7));
  const curves = [l1, l2].map((path) => path.map((y, x) => ({ x, y })));
  const grid = gridTicks(
    levels.map(({ name, y }) => ({ y: toNumber(y), text: `${exactText(y)} ${name}` })),
    frame,
    curves,
  );
  const labels = placeLabels(
    [
      {
        x: middle,
        y: l1[middle] ?? 0,
        text: "L1",
        tone: "l1",
        needed: true,
        sides: ["above", "below"],
      },
      {
        x: middle,
        y: l2[middle] ?? 0,
        text: "L2",
        tone: "l2",
        needed: true,
        sides: ["below", "above"],
      },
      ...dots.map(({ x, y }) => ({
        x,
        y,
        text: aboutText(y),
        sides: ["left", "right", "above", "below"] as const,
      })),
    ],
    dots,
    frame,
    curves,
    grid.boxes,
  );
  return {
    ...frame,
    gridY: grid.ticks,
    unitY: "output",
    ticksX: axisTicks(
      [
        { x: step, text: String(step) },
        { x: 0, text: "0" },
        { x: run.steps, text: String(run.steps) },
      ],
      0,
      frame.x1,
    ),
    unitX: "steps of gradient descent",
    curves: [
      { tone: "l1", points: l1.map((y, x) => ({ x, y })) },
      { tone: "l2", points: l2.map((y, x) => ({ x, y })) },
    ],
    drops: [],
    dots,
    rings: [],
    labels,
    description: `Output after each step of gradient descent from ${exactText(run.start)} with rate ${exactText(run.rate)}. After ${String(step)} steps it is ${aboutText(l1[step] ?? 0)} under L1 and ${aboutText(l2[step] ?? 0)} under L2.`,
    readouts: [
      { label: `L1 after ${String(step)} steps`, text: aboutText(l1[step] ?? 0) },
      { label: `L2 after ${String(step)} steps`, text: aboutText(l2[step] ?? 0) },
    ],
  };
}

export function tabulateTraining(run: TrainingRun): FigureTable {
  const l1 = descend(run, "L1");
  const l2 = descend(run, "L2");
  const every = Math.max(1, Math.ceil(run.steps / 10));
  const places = Array.from({ length: run.steps + 1 }, (_, i) => i).filter(
    (i) => i % every === 0 || i === run.steps,
  );
  return {
    head: ["Step", "L1", "L2"],
    rows: places.map((i) => [String(i), aboutText(l1[i] ?? 0), aboutText(l2[i] ?? 0)]),
  };
}

/** c ← c − η·Σ w·slope(c − t): slope sign(e) for L1 (0 at its kink) and 2e for L2. Floats. */
function descend(run: TrainingRun, loss: "L1" | "L2"): readonly number[] {
  const rate = toNumber(run.rate);
  const targets = run.groups.map(({ brightness, share }) => ({
    t: toNumber(multiply(brightness, run.scale)),
    w: toNumber(share),
  }));
  let c = toNumber(run.start);
  const path = [c];
  for (let i = 0; i < run.steps; i += 1) {
    const slope = targets.reduce((sum, { t, w }) => {
      // Floats that should meet the kink exactly miss it by a hair; they are at the kink.
      const e = Math.abs(c - t) < 1e-9 ? 0 : c - t;
      return sum + w * (loss === "L1" ? Math.sign(e) : 2 * e);
    }, 0);
    c -= rate * slope;
    path.push(c);
  }
  return path;
}
