import { compare, toNumber } from "@/lib/arithmetic/rational";
import type { Group, Scenario } from "@/lib/loss/scenario";
import type { Choice } from "../schema-question";
import { capital } from "./capital";
import type { Calculator } from "./calculator";
import {
  ratioCell,
  sameSize,
  type Contrast,
  type ContrastCell,
  type ContrastRow,
} from "./contrast";

import { rulesIn } from "./rules-in";

/**
 * Where training ends under L1, L2 and whatever else the claim speaks of, and the error that each
 * group keeps there: the larger group, the smaller one, and how many times as much it keeps.
 */
export function contrastOptimum(
  choice: Choice,
  scenario: Scenario,
  calculator: Calculator,
): Contrast | null {
  const groups = scenario.groups
    .filter(({ outlier }) => outlier !== true)
    .toSorted((a, b) => compare(b.share, a.share));
  const [large, small] = [groups[0], groups.at(-1)];
  if (!large || !small || large === small) return null;
  const names = [large.name, small.name];
  const mentioned = `${choice.claim.expression} ${choice.because}`;
  const rules = [
    "L1",
    "L2",
    ...rulesIn(mentioned).filter((rule) => rule !== "L1" && rule !== "L2"),
  ];
  const isSquared = mentioned.includes("mse");
  const hasSpread = groups.some(({ spread }) => spread.numerator !== 0n);
  // With a spread the mean absolute error is not known from the spread alone.
  const metrics = hasSpread ? ["mse"] : isSquared ? ["mae", "mse"] : ["mae"];

  const errorRow = (rule: string, metric: string): ContrastRow => {
    const of = (chosen: string) => (name: string) =>
      metric === "mae" ? `error(${chosen}, ${name})` : `error(${chosen}, ${name}, mse)`;
    const differs = (name: string, value: ContrastCell["number"]) =>
      rule !== "L1" && !sameSize(value?.value, calculator.value(of("L1")(name)) ?? undefined);
    const cells = names.map((name): ContrastCell => {
      const number = calculator.shown(of(rule)(name));
      return { number, isChanged: number !== null && differs(name, number) };
    });
    const ratio = ratioCell(calculator, of(rule)(small.name), of(rule)(large.name), () => false);
    const named = calculator.spell(rule);
    const head = metric === "mse" ? `Squared error under ${named}` : `Error under ${named}`;
    const endsAt = calculator.shown(`best(${rule})`);
    return { head, ...(endsAt && { endsAt }), cells: [...cells, ratio] };
  };

  const blocks = metrics
    .map((metric) => rules.map((rule) => errorRow(rule, metric)))
    .map((rows) => rows.filter(({ cells }) => cells.some(({ number }) => number !== null)))
    .filter((rows) => rows.length > 0);
  if (blocks.length === 0) return null;
  return {
    caption:
      "Where training ends, and the error that each group keeps there. Marked: where the result is another than under L1.",
    columns: [
      column(large, compare(large.share, small.share) === 0 ? "equally many" : "more images"),
      column(small, compare(large.share, small.share) === 0 ? "equally many" : "fewer images"),
      { head: "Ratio", under: `${small.name} to ${large.name}`, brightness: null },
    ],
    blocks: [[headsRow(calculator, large, small)], ...blocks],
  };
}

function headsRow(calculator: Calculator, large: Group, small: Group): ContrastRow {
  const heads = [large, small].map(({ name }) => calculator.shown(`heads(${name})`));
  return {
    head: "Share of the images",
    cells: [
      ...heads.map((number) => ({ number, isChanged: false })),
      ratioCell(calculator, `heads(${small.name})`, `heads(${large.name})`, () => false),
    ],
  };
}

function column({ name, brightness }: Group, under: string) {
  return { head: capital(name), under, brightness: toNumber(brightness) };
}
