import { describe, expect, test } from "vitest";
import { HALF, ONE, rational } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { vocabularyFor } from "@/lib/loss/vocabulary";
import { drawTraining } from "./draw-training";
import { trainingPaths } from "./training-paths";

const GROUPS = [
  { name: "dark", brightness: rational(3, 10), share: rational(8, 10), outlier: false },
  { name: "bright", brightness: rational(9, 10), share: rational(2, 10), outlier: false },
];
const RUN = { groups: GROUPS, rate: rational(1, 50), start: HALF, steps: 20, scale: ONE };

function byEngine(text: string): number {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(text);
  const groups = GROUPS.map((group) => ({ ...group, spread: rational(0) }));
  const words = vocabularyFor({ groups, output: { kind: "shared" }, scale: ONE });
  const { value } = evaluate(statement.first, words);
  if (value?.kind !== "approximate") throw new Error("no number");
  return value.value;
}

describe.each([
  ["descent", "train"],
  ["sigmoid", "sigmoidtrain"],
  ["adam", "adam"],
] as const)("by %s", (method, word) => {
  test("each run ends where the engine's does", () => {
    const [l1, l2] = trainingPaths({ ...RUN, method, factor: ONE });
    expect(l1.outputs.at(-1)).toBeCloseTo(byEngine(`${word}(L1, 1/50, 20)`), 9);
    expect(l2.outputs.at(-1)).toBeCloseTo(byEngine(`${word}(L2, 1/50, 20)`), 9);
  });

  test("with a factor the runs are L2 and that multiple of it", () => {
    const [plain, weighted] = trainingPaths({ ...RUN, method, factor: rational(10) });
    expect([plain.label, weighted.label]).toEqual(["L2", "10 × L2"]);
    expect(weighted.outputs.at(-1)).toBeCloseTo(byEngine(`${word}(L2, 1/50, 20, 1/2, 10)`), 9);
  });
});

test("under Adam the factor cancels, and one line is drawn with both names", () => {
  const { labels, dots, readouts } = drawTraining(
    { ...RUN, method: "adam", factor: rational(10) },
    rational(20),
  );
  expect(labels.map(({ text }) => text)).toContain("L2 and 10 × L2");
  expect(dots).toHaveLength(1);
  expect(new Set(readouts.map(({ text }) => text)).size).toBe(1);
});
