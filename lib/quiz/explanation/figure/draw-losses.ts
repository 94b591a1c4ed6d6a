import {
  ONE,
  absolute,
  divide,
  equals,
  multiply,
  rational,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { axisTicks, gridLines } from "./axis-ticks";
import type { Drawing, FigureTable, LabelWish, Point } from "./drawing";
import { exactText, plainText } from "./number-text";
import { placeLabels } from "./place-labels";

/** A group or a case, by the size of its error in pixel units. */
export interface Sized {
  readonly name: string;
  readonly error: Rational;
}

/** Which curve: the loss itself, or its slope (its pull). */
export type Height = "loss" | "slope";

/**
 * Loss (or slope) against the size of the error: |e| and ke², or 1 and 2ke, where k is the factor on
 * L2. The losses meet at 1/k and the slopes at half of that, whatever the numbers of the question.
 */
export function drawLosses(
  sized: readonly Sized[],
  scale: Rational,
  height: Height,
  factor: Rational,
): Drawing {
  const sizes = sized.map(({ name, error }) => ({ name, error: absolute(error) }));
  const largest = Math.max(...sizes.map(({ error }) => toNumber(error)));
  const k = toNumber(factor);
  const meetsAt = meeting(factor, height);
  const meet = { x: toNumber(meetsAt), y: height === "loss" ? toNumber(meetsAt) : 1 };
  const reach = Math.max(1.2, largest * (equals(scale, ONE) ? 1.1 : 1.25));
  // A crossover far outside the errors of the question would leave no room for them.
  const x1 = meet.x <= 2 * reach ? Math.max(reach, meet.x * 1.15) : reach;
  const second = (e: number) => (height === "loss" ? k * e * e : 2 * k * e);
  const first = (e: number) => (height === "loss" ? e : 1);
  const frame = { x0: 0, x1, y0: 0, y1: Math.max(second(x1), first(x1)) };
  const xs = Array.from({ length: 61 }, (_, i) => (x1 * i) / 60);
  const dots = sizes.flatMap(({ error }) => {
    const x = toNumber(error);
    // At 0 the L1 line has a kink, and its slope there is taken as 0.
    const y1 = height === "slope" && x === 0 ? 0 : first(x);
    return [
      { x, y: y1, tone: "l1" as const },
      { x, y: second(x), tone: "l2" as const },
    ];
  });
  const isMeetingSeen = meet.x > x1 * 0.04 && meet.x <= x1;
  const rings = meet.x <= x1 ? [meet] : [];
  const labels = placeLabels(
    [
      ...names(frame, height, factor),
      ...values(sizes, height, factor),
      ...rings.flatMap((ring) => meetingLabel(ring, exactText(meetsAt), height, isMeetingSeen)),
    ],
    [...dots, ...rings],
    frame,
    [xs.map((x) => ({ x, y: first(x) })), xs.map((x) => ({ x, y: second(x) }))],
  );
  return {
    ...frame,
    gridY: gridLines(frame.y1).map((y) => ({ y, text: plainText(y) })),
    unitY: height,
    ticksX: axisTicks(
      [
        ...sizes.map(({ name, error }) => ({ x: toNumber(error), text: exactText(error), name })),
        ...(isMeetingSeen ? [{ x: meet.x, text: exactText(meetsAt) }] : []),
        { x: 0, text: "0" },
      ],
      0,
      x1,
    ),
    unitX: "size of the error |e|",
    curves: [
      { tone: "l1", points: xs.map((x) => ({ x, y: first(x) })) },
      { tone: "l2", points: xs.map((x) => ({ x, y: second(x) })) },
    ],
    drops: onePerPlace([
      ...sizes.map(({ error }) => {
        const x = toNumber(error);
        return { x, y: Math.max(first(x), second(x)) };
      }),
      ...(isMeetingSeen ? [meet] : []),
    ]),
    dots,
    rings,
    labels,
    description: describe(sizes, height, factor),
    readouts: sizes.flatMap(({ name, error }) => [
      { label: `${name}: L1 ${height}`, text: exactText(firstOf(error, height)) },
      {
        label: `${name}: ${nameOfSecond(factor)} ${height}`,
        text: exactText(secondOf(error, height, factor)),
      },
    ]),
  };
}

/** Two groups may be equally far, or a group may stand where the curves meet. */
function onePerPlace(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x }, i) => points.findIndex((other) => other.x === x) === i);
}

/** The same as numbers, at the two errors, at the crossovers and at round places between. */
export function tabulateLosses(
  sized: readonly Sized[],
  scale: Rational,
  factor: Rational,
): FigureTable {
  const isUnit = toNumber(scale) === 1;
  const places = [
    rational(0),
    rational(1, 4),
    meeting(factor, "slope"),
    meeting(factor, "loss"),
    ...(isUnit ? [rational(6, 5)] : []),
    ...sized.map(({ error }) => absolute(error)),
  ].toSorted((a, b) => toNumber(a) - toNumber(b));
  const rows = places
    .map((e) => [
      e,
      ...(["loss", "slope"] as const).flatMap((h) => [firstOf(e, h), secondOf(e, h, factor)]),
    ])
    .map((row) => row.map(exactText));
  const two = nameOfSecond(factor);
  return {
    head: ["Size of error", "L1", two, "Slope of L1", `Slope of ${two}`],
    rows: rows.filter((row, i) => rows.findIndex(([e]) => e === row[0]) === i),
  };
}

function firstOf(error: Rational, height: Height): Rational {
  if (height === "loss") return error;
  return rational(error.numerator === 0n ? 0 : 1);
}

function secondOf(error: Rational, height: Height, factor: Rational): Rational {
  return multiply(
    factor,
    height === "loss" ? multiply(error, error) : multiply(rational(2), error),
  );
}

/** Where L1 and the factor times L2 are equal, or equally steep. */
function meeting(factor: Rational, height: Height): Rational {
  return divide(ONE, height === "loss" ? factor : multiply(rational(2), factor));
}

/** “L2”, or with its factor “4 × L2”. */
function nameOfSecond(factor: Rational): string {
  return equals(factor, ONE) ? "L2" : `${exactText(factor)} × L2`;
}

/** A number in front of a letter: nothing for 1, 4, (1/3). */
function inFront(factor: Rational): string {
  if (equals(factor, ONE)) return "";
  const text = exactText(factor);
  return text.includes("/") ? `(${text})` : text;
}

function names(
  frame: { x1: number; y1: number },
  height: Height,
  factor: Rational,
): readonly LabelWish[] {
  const k = toNumber(factor);
  const two = nameOfSecond(factor);
  const [first, second] =
    height === "loss"
      ? ["L1 = |e|", `${two} = ${inFront(factor)}e²`]
      : ["L1: slope 1", `${two}: slope ${inFront(multiply(rational(2), factor))}e`];
  const at = frame.x1 * 0.8;
  const isLoss = height === "loss";
  return [
    {
      x: at,
      y: isLoss ? at : 1,
      text: first,
      tone: "l1",
      needed: true,
      sides: frame.x1 > 2 ? ["above", "left"] : ["left", "above", "below"],
    },
    {
      x: isLoss ? frame.x1 * 0.9 : at,
      y: isLoss ? k * (frame.x1 * 0.9) ** 2 : 2 * k * at,
      text: second,
      tone: "l2",
      needed: true,
      sides: frame.x1 > 2 ? ["left"] : ["left", "right", "below"],
    },
  ];
}

function values(sizes: readonly Sized[], height: Height, factor: Rational): readonly LabelWish[] {
  return sizes.flatMap(({ error }) => {
    const x = toNumber(error);
    const [one, two] = [firstOf(error, height), secondOf(error, height, factor)];
    const isFirstHigher = toNumber(one) >= toNumber(two);
    const [up, down] = [
      ["left", "above"],
      ["right", "below"],
    ] as const;
    return [
      { x, y: toNumber(one), text: exactText(one), sides: isFirstHigher ? up : down },
      { x, y: toNumber(two), text: exactText(two), sides: isFirstHigher ? down : up },
    ];
  });
}

function meetingLabel(
  meet: Point,
  place: string,
  height: Height,
  isSeen: boolean,
): readonly LabelWish[] {
  const text = height === "loss" ? "losses equal" : "slopes equal";
  return isSeen
    ? [{ ...meet, text, sides: ["left", "above", "below", "right"] }]
    : [{ ...meet, text: `${text} at ${place}`, sides: ["above", "right"] }];
}

function describe(sizes: readonly Sized[], height: Height, factor: Rational): string {
  const name = nameOfSecond(factor);
  const meet = exactText(meeting(factor, height));
  const twice = equals(factor, ONE)
    ? "twice the error"
    : `${exactText(multiply(rational(2), factor))} times the error`;
  const curves =
    height === "loss"
      ? `Loss against the size of the error. L1 is a straight line, ${name} a parabola. They meet at an error of ${meet}.`
      : `Slope against the size of the error. The slope of L1 is 1 everywhere, that of ${name} is ${twice}. They meet at an error of ${meet}.`;
  const points = sizes.map(({ name: who, error }) => {
    const [one, two] = [firstOf(error, height), secondOf(error, height, factor)].map(exactText);
    return `${who}, at ${exactText(error)}: L1 ${one ?? ""}, ${name} ${two ?? ""}.`;
  });
  return [curves, ...points].join(" ");
}
