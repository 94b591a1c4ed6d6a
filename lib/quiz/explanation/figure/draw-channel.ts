import { multiply, rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { axisTicks, gridLines } from "./axis-ticks";
import { minorityErrors, type MinorityErrors } from "./channel-errors";
import type { Drawing, FigureTable } from "./drawing";
import type { FigureGroup } from "./figure-model";
import { span } from "./groups";
import { exactText, fullText, plainText } from "./number-text";
import { placeLabels } from "./place-labels";
import { sampledOnce } from "./sampled-once";

const SAMPLES = 100;
const keptErrors = sampledOnce<readonly ({ readonly x: number } & MinorityErrors)[]>();

/** The smaller group's mean error where training ends, against the part of inputs that mislead. */
export function drawChannel(groups: readonly FigureGroup[], q: Rational, scale: Rational): Drawing {
  const minority = smallest(groups);
  const most = toNumber(q) > 0.5 ? rational(1) : rational(1, 2);
  const delta = span(groups, scale);
  const frame = { x0: 0, x1: toNumber(most), y0: 0, y1: delta * 1.15 };
  const qs = Array.from({ length: SAMPLES + 1 }, (_, i) => multiply(most, rational(i, SAMPLES)));
  const along = keptErrors(groups, scale, exactText(most), () =>
    qs.map((part) => ({ x: toNumber(part), ...minorityErrors(groups, part, scale) })),
  );
  const here = minorityErrors(groups, q, scale);
  const x = toNumber(q);
  const dots = [
    ...(here.l1 === null ? [] : [{ x, y: toNumber(here.l1), tone: "l1" as const }]),
    { x, y: toNumber(here.l2), tone: "l2" as const },
  ];
  const jump = { x: toNumber(minority.share), y: delta };
  // Straight up where the input becomes wrong more often than the group is met.
  const first = [
    ...along.flatMap((one) => (one.l1 === null ? [] : [{ x: one.x, y: toNumber(one.l1) }])),
    { x: jump.x, y: jump.x * delta },
    jump,
  ].toSorted((a, b) => a.x - b.x || a.y - b.y);
  const second = along[Math.round(SAMPLES * 0.12)];
  const labels = placeLabels(
    [
      {
        x: (jump.x + frame.x1) / 2,
        y: delta,
        text: "L1",
        tone: "l1",
        needed: true,
        sides: ["above", "below"],
      },
      ...(second === undefined
        ? []
        : [
            {
              x: second.x,
              y: toNumber(second.l2),
              text: "L2",
              tone: "l2" as const,
              needed: true,
              sides: ["above", "right"] as const,
            },
          ]),
      ...dots.map((dot) => ({
        ...dot,
        text: plainText(Number(dot.y.toPrecision(3))),
        sides: ["right", "below", "left", "above"] as const,
      })),
      { ...jump, text: "L1 gives up here", sides: ["left", "below", "right"] },
    ],
    [...dots, jump],
    frame,
    [first, along.map((one) => ({ x: one.x, y: toNumber(one.l2) }))],
  );
  return {
    ...frame,
    gridY: gridLines(frame.y1).map((y) => ({ y, text: plainText(y) })),
    unitY: `error of the ${minority.name} group`,
    ticksX: axisTicks(
      [
        { x, text: exactText(q), name: "q" },
        { x: jump.x, text: exactText(minority.share), name: "minority share" },
        { x: 0, text: "0" },
        { x: frame.x1, text: exactText(most) },
      ],
      0,
      frame.x1,
    ),
    unitX: "part of inputs that mislead, q",
    curves: [
      {
        tone: "l1",
        points: first,
      },
      { tone: "l2", points: along.map((one) => ({ x: one.x, y: toNumber(one.l2) })) },
    ],
    drops: [{ x, y: Math.max(...dots.map(({ y }) => y)) }],
    dots,
    rings: [jump],
    labels,
    description: `Mean error of the ${minority.name} group where training ends, against the part of inputs that mislead. Under L1 it grows in proportion until that part reaches the group's share of ${exactText(minority.share)}, and is the whole distance from there on; under L2 it grows smoothly. At ${exactText(q)} it is ${here.l1 === null ? "open" : fullText(here.l1)} under L1 and ${fullText(here.l2)} under L2.`,
    readouts: [
      {
        label: `error of ${minority.name} under L1`,
        text: here.l1 === null ? "open: a tie" : fullText(here.l1),
      },
      { label: `error of ${minority.name} under L2`, text: fullText(here.l2) },
    ],
  };
}

export function tabulateChannel(
  groups: readonly FigureGroup[],
  q: Rational,
  scale: Rational,
): FigureTable {
  const minority = smallest(groups);
  const places = [0, 1, 2, 3, 4, 5]
    .map((tenth) => rational(tenth, 10))
    .concat([q, minority.share])
    .toSorted((a, b) => toNumber(a) - toNumber(b));
  const rows = places.map((part) => {
    const { l1, l2 } = minorityErrors(groups, part, scale);
    return [exactText(part), l1 === null ? "open: a tie" : fullText(l1), fullText(l2)];
  });
  return {
    head: ["q", `L1: error of ${minority.name}`, `L2: error of ${minority.name}`],
    rows: rows.filter((row, i) => rows.findIndex(([at]) => at === row[0]) === i),
  };
}

function smallest(groups: readonly FigureGroup[]): FigureGroup {
  const [first] = groups.toSorted((a, b) => toNumber(a.share) - toNumber(b.share));
  if (first === undefined) throw new RangeError("a figure needs a group");
  return first;
}
