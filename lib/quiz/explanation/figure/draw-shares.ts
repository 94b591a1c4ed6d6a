import { HALF, add, multiply, rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { axisTicks } from "./axis-ticks";
import type { Drawing, FigureTable, Point } from "./drawing";
import type { FigureGroup } from "./figure-model";
import { lossShare, nearestFirst } from "./groups";
import { exactText, fullText } from "./number-text";
import { placeLabels } from "./place-labels";
import { sampledOnce } from "./sampled-once";

const SAMPLES = 120;
const keptCurve = sampledOnce<readonly Point[]>();

/** A group's share of the total loss against the prediction, under L1 and under L2. */
export function drawShares(
  groups: readonly FigureGroup[],
  prediction: Rational,
  scale: Rational,
): Drawing {
  const of = subject(groups);
  // Room above 1 for the name of the axis.
  const frame = { x0: 0, x1: toNumber(scale), y0: 0, y1: 1.14 };
  const at = toNumber(multiply(prediction, scale));
  const l1 = lossShare(groups, of, prediction, "L1");
  const l2 = lossShare(groups, of, prediction, "L2");
  const curve = (power: "L1" | "L2") =>
    keptCurve(groups, scale, power, () => samples(groups, of, power, scale));
  const dots = [
    ...(l1 === null ? [] : [{ x: at, y: toNumber(l1), tone: "l1" as const }]),
    ...(l2 === null ? [] : [{ x: at, y: toNumber(l2), tone: "l2" as const }]),
  ];
  const rings = crossing(groups, of, scale);
  const isAbove = l1 !== null && l2 !== null && toNumber(l2) > toNumber(l1);
  const side = at < frame.x1 / 2 ? (["right", "left"] as const) : (["left", "right"] as const);
  const nameAt = at < frame.x1 * 0.3 ? 0.85 : 0.12;
  const labels = placeLabels(
    [
      ...nameOf(curve("L1"), nameAt, frame.x1, "L1", "l1"),
      ...nameOf(curve("L2"), nameAt, frame.x1, "L2", "l2"),
      ...(l1 === null
        ? []
        : [
            {
              x: at,
              y: toNumber(l1),
              text: exactText(l1),
              sides: [...side, isAbove ? "below" : "above"] as const,
            },
          ]),
      ...(l2 === null
        ? []
        : [
            {
              x: at,
              y: toNumber(l2),
              text: exactText(l2),
              sides: [...side, isAbove ? "above" : "below"] as const,
            },
          ]),
      ...rings.map((ring) => ({
        ...ring,
        text: "shares equal",
        sides: ["right", "left", "above", "below"] as const,
      })),
    ],
    [...dots, ...rings],
    frame,
    [curve("L1"), curve("L2")],
  );
  return {
    ...frame,
    gridY: [
      { y: 0.5, text: "½" },
      { y: 1, text: "1" },
    ],
    unitY: `share of the ${of} group`,
    ticksX: axisTicks(
      [
        ...groups.map(({ name, brightness }) => ({
          x: toNumber(multiply(brightness, scale)),
          text: exactText(multiply(brightness, scale)),
          name,
        })),
        { x: at, text: exactText(multiply(prediction, scale)), name: "prediction", row: 1 },
      ],
      0,
      frame.x1,
    ),
    unitX: "prediction",
    curves: [
      { tone: "l1", points: curve("L1") },
      { tone: "l2", points: curve("L2") },
    ],
    drops: dots.length === 0 ? [] : [{ x: at, y: Math.max(...dots.map(({ y }) => y)) }],
    dots,
    rings,
    labels,
    description: `Share of the total loss that the ${of} group has, against the prediction, under L1 and under L2. At ${exactText(multiply(prediction, scale))} it is ${l1 === null ? "undefined" : exactText(l1)} under L1 and ${l2 === null ? "undefined" : exactText(l2)} under L2.`,
    readouts: [
      { label: `${of}: share of L1`, text: l1 === null ? "no loss at all" : fullText(l1) },
      { label: `${of}: share of L2`, text: l2 === null ? "no loss at all" : fullText(l2) },
    ],
  };
}

export function tabulateShares(
  groups: readonly FigureGroup[],
  prediction: Rational,
  scale: Rational,
): FigureTable {
  const of = subject(groups);
  const sorted = nearestFirst(groups);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const middle = first && last ? [multiply(HALF, add(first.brightness, last.brightness))] : [];
  const places = [
    ...Array.from({ length: 6 }, (_, i) => rational(i, 5)),
    ...middle,
    prediction,
  ].toSorted((a, b) => toNumber(a) - toNumber(b));
  const text = (share: Rational | null) => (share === null ? "none" : fullText(share));
  const rows = places.map((p) => [
    exactText(multiply(p, scale)),
    text(lossShare(groups, of, p, "L1")),
    text(lossShare(groups, of, p, "L2")),
  ]);
  return {
    head: ["Prediction", `L1: share of ${of}`, `L2: share of ${of}`],
    rows: rows.filter((row, i) => rows.findIndex(([p]) => p === row[0]) === i),
  };
}

/** The group that the curves are about: the brightest that is not an outlier. */
function subject(groups: readonly FigureGroup[]): string {
  const sorted = nearestFirst(groups.filter(({ outlier }) => !outlier));
  return sorted.at(-1)?.name ?? "";
}

function samples(
  groups: readonly FigureGroup[],
  of: string,
  power: "L1" | "L2",
  scale: Rational,
): readonly Point[] {
  return Array.from({ length: SAMPLES + 1 }, (_, i) => rational(i, SAMPLES)).flatMap((p) => {
    const share = lossShare(groups, of, p, power);
    return share === null ? [] : [{ x: toNumber(multiply(p, scale)), y: toNumber(share) }];
  });
}

/** Two groups have equal shares of both losses where they are equally far: at the midpoint. */
function crossing(groups: readonly FigureGroup[], of: string, scale: Rational): readonly Point[] {
  const [a, b, ...more] = groups;
  if (!a || !b || more.length > 0) return [];
  const middle = multiply(HALF, add(a.brightness, b.brightness));
  const share = lossShare(groups, of, middle, "L1");
  return share === null ? [] : [{ x: toNumber(multiply(middle, scale)), y: toNumber(share) }];
}

function nameOf(
  points: readonly Point[],
  part: number,
  x1: number,
  text: string,
  tone: "l1" | "l2",
) {
  const near = points.find(({ x }) => x >= part * x1);
  const sides = ["above", "below", "right", "left"] as const;
  return near === undefined ? [] : [{ ...near, text, tone, needed: true, sides }];
}
