import { rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { axisTicks, gridLines } from "./axis-ticks";
import type { Drawing, FigureTable, LabelWish } from "./drawing";
import type { FigureGroup } from "./figure-model";
import { span } from "./groups";
import { equalNoise, noisyErrors } from "./noisy-errors";
import { aboutText, exactText, plainText } from "./number-text";
import { placeLabels } from "./place-labels";
import { sampledOnce } from "./sampled-once";

const SAMPLES = 80;

interface Sample {
  readonly tau: number;
  readonly least: { readonly l1: number; readonly l2: number };
  readonly most: { readonly l1: number; readonly l2: number };
}

const keptSamples = sampledOnce<readonly Sample[]>();

/** Where the axis of the noise ends: beyond the learner's own number and beyond the crossing. */
export function mostNoise(groups: readonly FigureGroup[], tau: Rational): number {
  const crossing = equalNoise(groups) ?? 0;
  return Math.max(3, Math.ceil(toNumber(tau) * 1.2), crossing < 6 ? Math.ceil(crossing * 1.2) : 0);
}

/** Each group's mean absolute error where training ends, against the noise of the input. */
export function drawNoisy(
  model: {
    readonly groups: readonly FigureGroup[];
    readonly scale: Rational;
    readonly tau: Rational;
  },
  at: Rational,
): Drawing {
  const { groups, scale } = model;
  const { least, most } = named(groups);
  const end = mostNoise(groups, model.tau);
  const delta = span(groups, scale);
  const frame = { x0: 0, x1: end, y0: 0, y1: delta * 1.15 };
  const along = keptSamples(groups, scale, String(end), () =>
    Array.from({ length: SAMPLES }, (_, i) => sampleAt(groups, (end * (i + 1)) / SAMPLES, scale)),
  );
  const x = toNumber(at);
  const here = sampleAt(groups, x, scale);
  const crossing = equalNoise(groups);
  const isDrawn = crossing !== null && crossing < end;
  const ring = isDrawn ? [{ x: crossing, y: delta / 2 }] : [];
  const line = (of: (sample: Sample) => number) => [
    { x: 0, y: 0 },
    ...along.map((sample) => ({ x: sample.tau, y: of(sample) })),
  ];
  const curves = [
    { tone: "l1" as const, thin: true, points: line(({ most: { l1 } }) => l1) },
    { tone: "l2" as const, thin: true, points: line(({ most: { l2 } }) => l2) },
    { tone: "l1" as const, points: line(({ least: { l1 } }) => l1) },
    { tone: "l2" as const, points: line(({ least: { l2 } }) => l2) },
  ];
  const dots = [
    { x, y: here.least.l1, tone: "l1" as const },
    { x, y: here.least.l2, tone: "l2" as const },
    { x, y: here.most.l1, tone: "l1" as const },
    { x, y: here.most.l2, tone: "l2" as const },
  ];
  const far = along.at(Math.round(SAMPLES * 0.9));
  const wish = (
    tone: "l1" | "l2",
    y: number,
    name: string,
    side: "above" | "below",
  ): LabelWish => ({
    x: far?.tau ?? end,
    // Clear of its own line, which is not level.
    y: y + (side === "above" ? 0.03 : -0.06) * frame.y1,
    text: `${tone === "l1" ? "L1" : "L2"}, ${name}`,
    tone,
    needed: true,
    sides: side === "above" ? ["above", "below", "left"] : ["below", "above", "left"],
  });
  const labels = placeLabels(
    [
      ...(far === undefined
        ? []
        : [
            wish("l1", far.least.l1, least.name, "above"),
            wish("l2", far.least.l2, least.name, "below"),
            wish("l2", far.most.l2, most.name, "above"),
            wish("l1", far.most.l1, most.name, "above"),
          ]),
      ...ring.map((point) => ({
        ...point,
        text: "L1 = L2",
        sides: ["right", "below", "left", "above"] as const,
      })),
      ...dots.slice(0, 2).map((dot) => ({
        ...dot,
        text: plainText(Number(dot.y.toPrecision(3))),
        sides: ["left", "right", "above", "below"] as const,
      })),
    ],
    [...dots, ...ring],
    frame,
    curves.map(({ points }) => points),
  );
  const readouts = [
    { label: `error of ${least.name} under L1`, text: aboutText(here.least.l1) },
    { label: `error of ${least.name} under L2`, text: aboutText(here.least.l2) },
    { label: `error of ${most.name} under L1`, text: aboutText(here.most.l1) },
    { label: `error of ${most.name} under L2`, text: aboutText(here.most.l2) },
  ];
  const meet = isDrawn
    ? ` The two losses leave the ${least.name} group the same error, half of the distance, where τ is ${aboutText(crossing)}; under less noise L1 leaves it less, under more noise L2 does.`
    : "";
  return {
    ...frame,
    gridY: gridLines(frame.y1).map((y) => ({ y, text: plainText(y) })),
    unitY: "mean absolute error",
    ticksX: axisTicks(
      [
        { x, text: exactText(at), name: "τ" },
        ...ring.map((point) => ({
          x: point.x,
          text: plainText(Number(point.x.toPrecision(3))),
          name: "equal",
        })),
        { x: 0, text: "0" },
        { x: end, text: String(end) },
      ],
      0,
      end,
    ),
    unitX: "noise of the input, τ",
    curves,
    drops: [{ x, y: Math.max(...dots.map(({ y }) => y)) }],
    dots,
    rings: ring,
    labels,
    description: `Mean absolute error of both groups where training ends, against the noise of the input.${meet} At τ = ${exactText(at)}: ${readouts.map(({ label, text }) => `${label} ${text}`).join(", ")}.`,
    readouts,
  };
}

/** Worked out at round values, at the learner's own, and at the crossing to three digits. */
export function tabulateNoisy(
  groups: readonly FigureGroup[],
  tau: Rational,
  scale: Rational,
): FigureTable {
  const { least, most } = named(groups);
  const crossing = equalNoise(groups);
  const near = crossing === null || crossing > 6 ? [] : [rational(Math.round(crossing * 100), 100)];
  const places = [1, 2, 3, 4, 6]
    .map((halves) => rational(halves, 2))
    .concat([tau], near)
    .toSorted((a, b) => toNumber(a) - toNumber(b));
  const rows = places.map((place) => {
    const sample = sampleAt(groups, toNumber(place), scale);
    return [
      exactText(place),
      ...[sample.least.l1, sample.least.l2, sample.most.l1, sample.most.l2].map(aboutText),
    ];
  });
  return {
    head: ["τ", `L1, ${least.name}`, `L2, ${least.name}`, `L1, ${most.name}`, `L2, ${most.name}`],
    rows: rows.filter((row, i) => rows.findIndex(([at]) => at === row[0]) === i),
  };
}

function sampleAt(groups: readonly FigureGroup[], tau: number, scale: Rational): Sample {
  const errors = noisyErrors(groups, tau, scale);
  const { least, most } = named(groups);
  const of = (group: FigureGroup) => errors[groups.indexOf(group)] ?? { l1: 0, l2: 0 };
  return { tau, least: of(least), most: of(most) };
}

/** The smaller group and the larger one; of two equal ones the first is named first. */
export function named(groups: readonly FigureGroup[]): {
  readonly least: FigureGroup;
  readonly most: FigureGroup;
} {
  const [least, most] = groups.toSorted((a, b) => toNumber(a.share) - toNumber(b.share));
  if (!least || !most) throw new RangeError("a noisy input needs two groups");
  return { least, most };
}
