import { multiply, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { axisTicks } from "./axis-ticks";
import type { Drawing, FigureTable } from "./drawing";
import type { TrainingMethod } from "./figure-model";
import { aboutText, exactText } from "./number-text";
import { gridTicks } from "./grid-ticks";
import { placeLabels } from "./place-labels";
import { trainingPaths, type TrainingPath, type TrainingRun } from "./training-paths";

const STEPS_OF: Readonly<Record<TrainingMethod, string>> = {
  descent: "steps of gradient descent",
  sigmoid: "steps of gradient descent through a sigmoid",
  adam: "steps of Adam",
};

const ABOVE = ["above", "below"] as const;
const BELOW = ["below", "above"] as const;
const BESIDE = ["right", "above", "below", "left"] as const;

/** The output after each step of training one constant, in two runs. */
export function drawTraining(run: TrainingRun, at: Rational): Drawing {
  const paths = trainingPaths(run);
  const step = Math.min(run.steps, Math.max(0, Math.round(toNumber(at))));
  const all = paths.flatMap(({ outputs }) => outputs);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // A group's level far from all that happens would only press it flat.
  const levels = run.groups
    .map(({ name, brightness }) => ({ name, y: multiply(brightness, run.scale) }))
    .filter(({ y }) => toNumber(y) > 2 * least - most && toNumber(y) < 2 * most - least);
  const heights = [...all, ...levels.map(({ y }) => toNumber(y))];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const margin = (high - low) * 0.1 || 0.1;
  const frame = { x0: 0, x1: Math.max(1, run.steps), y0: low - margin, y1: high + margin };
  const reached = (path: TrainingPath) => path.outputs[step] ?? 0;
  const isOne = coincide(paths);
  const dots = (isOne ? paths.slice(0, 1) : paths).map((path) => ({
    x: step,
    y: reached(path),
    tone: path.tone,
  }));
  const middle = Math.round(run.steps * (step > run.steps * 0.4 ? 0.25 : 0.7));
  const curves = paths.map(({ outputs }) => outputs.map((y, x) => ({ x, y })));
  const grid = gridTicks(
    levels.map(({ name, y }) => ({ y: toNumber(y), text: `${exactText(y)} ${name}` })),
    frame,
    curves,
  );
  const named = isOne
    ? paths.slice(0, 1).map((path) => ({
        ...path,
        label: paths.map(({ label }) => label).join(" and "),
      }))
    : paths;
  const labels = placeLabels(
    [
      ...named.map(({ label, tone, outputs }, i) => ({
        x: middle,
        y: outputs[middle] ?? 0,
        text: label,
        tone,
        needed: true,
        sides: isOne ? BESIDE : i === 0 ? ABOVE : BELOW,
      })),
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
  const ends = paths.map((path) => `${aboutText(reached(path))} under ${path.label}`).join(" and ");
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
    unitX: STEPS_OF[run.method],
    curves: paths.map(({ tone }, i) => ({ tone, points: curves[i] ?? [] })),
    drops: [],
    dots,
    rings: [],
    labels,
    description: `Output after each of the ${STEPS_OF[run.method]} from ${exactText(run.start)} with rate ${exactText(run.rate)}. After ${String(step)} steps it is ${ends}.`,
    readouts: paths.map((path) => ({
      label: `${path.label} after ${String(step)} steps`,
      text: aboutText(reached(path)),
    })),
  };
}

/** Whether the second run goes where the first does, at every step. */
function coincide([first, second]: readonly [TrainingPath, TrainingPath]): boolean {
  return first.outputs.every((output, i) => Math.abs(output - (second.outputs[i] ?? 0)) < 1e-9);
}

export function tabulateTraining(run: TrainingRun): FigureTable {
  const paths = trainingPaths(run);
  const every = Math.max(1, Math.ceil(run.steps / 10));
  const places = Array.from({ length: run.steps + 1 }, (_, i) => i).filter(
    (i) => i % every === 0 || i === run.steps,
  );
  return {
    head: ["Step", ...paths.map(({ label }) => label)],
    rows: places.map((i) => [String(i), ...paths.map(({ outputs }) => aboutText(outputs[i] ?? 0))]),
  };
}
