import { absolute, multiply, rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
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
 * Loss (or slope) against the size of the error: |e| and e², or 1 and 2e. The losses meet at 1 and
 * the slopes at ½, whatever the numbers of the question.
 */
export function drawLosses(sized: readonly Sized[], scale: Rational, height: Height): Drawing {
  const sizes = sized.map(({ name, error }) => ({ name, error: absolute(error) }));
  const largest = Math.max(...sizes.map(({ error }) => toNumber(error)));
  const x1 = toNumber(scale) === 1 ? Math.max(1.2, largest * 1.1) : Math.max(1.2, largest * 1.25);
  const second = (e: number) => (height === "loss" ? e * e : 2 * e);
  const first = (e: number) => (height === "loss" ? e : 1);
  const frame = { x0: 0, x1, y0: 0, y1: Math.max(second(x1), first(x1)) };
  const xs = Array.from({ length: 61 }, (_, i) => (x1 * i) / 60);
  const meet = height === "loss" ? { x: 1, y: 1 } : { x: 0.5, y: 1 };
  const dots = sizes.flatMap(({ error }) => {
    const x = toNumber(error);
    // At 0 the L1 line has a kink, and its slope there is taken as 0.
    const y1 = height === "slope" && x === 0 ? 0 : first(x);
    return [
      { x, y: y1, tone: "l1" as const },
      { x, y: second(x), tone: "l2" as const },
    ];
  });
  const isMeetingSeen = meet.x > x1 * 0.04;
  const labels = placeLabels(
    [
      ...names(frame, height),
      ...values(sizes, height),
      ...meetingLabel(meet, height, isMeetingSeen),
    ],
    [...dots, meet],
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
        ...(isMeetingSeen ? [{ x: meet.x, text: plainText(meet.x) }] : []),
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
    rings: [meet],
    labels,
    description: describe(sizes, height),
    readouts: sizes.flatMap(({ name, error }) => [
      { label: `${name}: L1 ${height}`, text: exactText(firstOf(error, height)) },
      { label: `${name}: L2 ${height}`, text: exactText(secondOf(error, height)) },
    ]),
  };
}

/** Two groups may be equally far, or a group may stand where the curves meet. */
function onePerPlace(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x }, i) => points.findIndex((other) => other.x === x) === i);
}

/** The same as numbers, at the two errors, at the crossovers and at round places between. */
export function tabulateLosses(sized: readonly Sized[], scale: Rational): FigureTable {
  const isUnit = toNumber(scale) === 1;
  const places = [
    rational(0),
    rational(1, 4),
    rational(1, 2),
    rational(1),
    ...(isUnit ? [rational(6, 5)] : []),
    ...sized.map(({ error }) => absolute(error)),
  ].toSorted((a, b) => toNumber(a) - toNumber(b));
  const rows = places
    .map((e) => [
      e,
      ...(["loss", "slope"] as const).flatMap((h) => [firstOf(e, h), secondOf(e, h)]),
    ])
    .map((row) => row.map(exactText));
  return {
    head: ["Size of error", "L1", "L2", "Slope of L1", "Slope of L2"],
    rows: rows.filter((row, i) => rows.findIndex(([e]) => e === row[0]) === i),
  };
}

function firstOf(error: Rational, height: Height): Rational {
  if (height === "loss") return error;
  return rational(error.numerator === 0n ? 0 : 1);
}

function secondOf(error: Rational, height: Height): Rational {
  return height === "loss" ? multiply(error, error) : multiply(rational(2), error);
}

function names(frame: { x1: number; y1: number }, height: Height): readonly LabelWish[] {
  const [one, two] = height === "loss" ? ["L1 = |e|", "L2 = e²"] : ["slope 1", "slope 2e"];
  const at = frame.x1 * 0.8;
  const first = height === "loss" ? at : 1;
  const second = height === "loss" ? (frame.x1 * 0.9) ** 2 : 2 * at;
  return [
    {
      x: at,
      y: first,
      text: `${height === "loss" ? "" : "L1: "}${one}`,
      tone: "l1",
      needed: true,
      sides: frame.x1 > 2 ? ["above", "left"] : ["left", "above", "below"],
    },
    {
      x: height === "loss" ? frame.x1 * 0.9 : at,
      y: second,
      text: `${height === "loss" ? "" : "L2: "}${two}`,
      tone: "l2",
      needed: true,
      sides: frame.x1 > 2 ? ["left"] : ["left", "right", "below"],
    },
  ];
}

function values(sizes: readonly Sized[], height: Height): readonly LabelWish[] {
  return sizes.flatMap(({ error }) => {
    const x = toNumber(error);
    const [one, two] = [firstOf(error, height), secondOf(error, height)];
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

function meetingLabel(meet: Point, height: Height, isSeen: boolean): readonly LabelWish[] {
  const text = height === "loss" ? "losses equal" : "slopes equal";
  return isSeen
    ? [{ ...meet, text, sides: ["left", "above", "below", "right"] }]
    : [{ ...meet, text: `${text} at ${plainText(meet.x)}`, sides: ["above", "right"] }];
}

function describe(sizes: readonly Sized[], height: Height): string {
  const curves =
    height === "loss"
      ? "Loss against the size of the error. L1 is a straight line, L2 a parabola. They meet at an error of 1."
      : "Slope against the size of the error. The slope of L1 is 1 everywhere, that of L2 is twice the error. They meet at an error of 0.5.";
  const points = sizes.map(({ name, error }) => {
    const [one, two] = [firstOf(error, height), secondOf(error, height)].map(exactText);
    return `${name}, at ${exactText(error)}: L1 ${one ?? ""}, L2 ${two ?? ""}.`;
  });
  return [curves, ...points].join(" ");
}
