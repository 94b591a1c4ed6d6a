import {
  ONE,
  absolute,
  compare,
  equals,
  multiply,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Group, Scenario } from "@/lib/loss/scenario";
import type { Calculator } from "./calculator";
import {
  ratioCell,
  sameSize,
  type Contrast,
  type ContrastCell,
  type ContrastRow,
} from "./contrast";
import { capital } from "./capital";
import { exactText } from "./figure/number-text";

/**
 * The same steps for the group nearer to the prediction and for the farther one: error, both
 * losses, both slopes, both shares; and what a factor makes of L2. Null with fewer than two groups or
 * with no prediction.
 */
export function contrastErrors(
  scenario: Scenario,
  calculator: Calculator,
  factor: Rational,
): Contrast | null {
  const { output, scale } = scenario;
  if (output.kind !== "fixed") return null;
  const distance = ({ brightness }: Group) => absolute(subtract(output.at, brightness));
  const sorted = scenario.groups.toSorted((a, b) => compare(distance(a), distance(b)));
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small === large) return null;
  const names = [small.name, large.name] as const;
  const error = (name: string) => `prediction - brightness(${name})`;
  const isTie = equals(distance(small), distance(large));

  const row = (
    head: string,
    of: (name: string) => string,
    against?: (name: string) => string,
    tex?: string,
  ): ContrastRow => {
    const cells = names.map((name): ContrastCell => {
      const number = calculator.shown(of(name));
      const other =
        against === undefined ? undefined : (calculator.value(against(name)) ?? undefined);
      const isChanged = against !== undefined && !sameSize(number?.value, other);
      return { number, isChanged };
    });
    const [a, b] = names;
    const ratio = ratioCell(calculator, of(b), of(a), (value) => {
      if (against === undefined) return false;
      const other = ratioCell(calculator, against(b), against(a), () => false).number?.value;
      return !sameSize(value, other);
    });
    return { head, ...(tex !== undefined && { tex }), cells: [...cells, ratio] };
  };

  const prediction = multiply(output.at, scale);
  const first = row("Error", error, undefined, "e");
  const workings = [small, large].map(
    ({ brightness }) => `${exactText(prediction)} − ${exactText(multiply(brightness, scale))}`,
  );
  const errors: ContrastRow = {
    ...first,
    cells: first.cells.map((cell, i) => {
      const working = workings[i];
      return working === undefined ? cell : { ...cell, working };
    }),
  };
  const pointwise = (loss: string) => (name: string) => `${loss}(prediction, brightness(${name}))`;
  const slope = (loss: string) => (name: string) => `slope(${loss}, ${error(name)})`;
  const part = (what: string, loss: string) => (name: string) => `${what}(${loss}, ${name})`;
  const times = exactText(factor);
  const weighted = (head: string, of: (loss: string) => (name: string) => string) =>
    equals(factor, ONE) ? [] : [row(head, (name) => `(${times}) * ${of("L2")(name)}`, of("L1"))];
  const equalHeads = equals(small.share, large.share);
  const heads = row("Share of the images", (name) => `heads(${name})`);
  return {
    caption: isTie
      ? "The same steps for both groups, which are equally far away. Marked: where L2 says something else than L1."
      : "The same steps for a small and a large error. Marked: where L2 says something else than L1.",
    columns: [
      column(small, isTie ? "equally far" : "small error"),
      column(large, isTie ? "equally far" : "large error"),
      { head: "Ratio", under: "in size", brightness: null },
    ],
    blocks: [
      [errors],
      [
        row("L1", pointwise("L1"), undefined, "= |e|"),
        row("L2", pointwise("L2"), pointwise("L1"), "= e^2"),
        ...weighted(`${times} × L2`, pointwise),
      ],
      [
        row("Slope of L1", slope("L1")),
        row("Slope of L2", slope("L2"), slope("L1")),
        ...weighted(`Slope of ${times} × L2`, slope),
      ],
      ...(equalHeads ? [] : [[heads]]),
      [
        row("Share of L1", part("share", "L1")),
        row("Share of L2", part("share", "L2"), part("share", "L1")),
      ],
      ...(equalHeads
        ? []
        : [
            [
              row("Pull of L1", part("pull", "L1")),
              row("Pull of L2", part("pull", "L2"), part("pull", "L1")),
            ],
          ]),
    ],
  };
}

function column({ name, brightness }: Group, under: string) {
  return { head: capital(name), under, brightness: toNumber(brightness) };
}
