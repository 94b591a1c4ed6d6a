import { expect, test } from "vitest";
import { ONE, rational } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { vocabularyFor } from "@/lib/loss/vocabulary";
import { drawNoisy, tabulateNoisy } from "./draw-noisy";
import { equalNoise, noisyErrors } from "./noisy-errors";

const groups = (dark: number) => [
  { name: "dark", brightness: rational(3, 10), share: rational(dark, 100), outlier: false },
  { name: "bright", brightness: rational(9, 10), share: rational(100 - dark, 100), outlier: false },
];

/** By the engine, which bisects for the best output at every input instead of knowing it. */
function byEngine(text: string, dark: number, tau: number): number {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(text);
  const scenario = {
    groups: groups(dark).map((group) => ({ ...group, spread: rational(0) })),
    output: { kind: "noisy", tau: rational(tau * 100, 100) },
    scale: ONE,
  } as const;
  const { value } = evaluate(statement.first, vocabularyFor(scenario));
  if (value?.kind !== "approximate") throw new Error("no number");
  return value.value;
}

test.each([
  [80, 1.5],
  [80, 0.2],
  [60, 3],
  [20, 0.75],
  [50, 1],
])("with %s per cent dark and τ = %s both groups' errors are the engine's", (dark, tau) => {
  const [ofDark, ofBright] = noisyErrors(groups(dark), tau, ONE);
  expect(ofDark?.l1).toBeCloseTo(byEngine("error(L1, dark)", dark, tau), 9);
  expect(ofDark?.l2).toBeCloseTo(byEngine("error(L2, dark)", dark, tau), 6);
  expect(ofBright?.l1).toBeCloseTo(byEngine("error(L1, bright)", dark, tau), 9);
  expect(ofBright?.l2).toBeCloseTo(byEngine("error(L2, bright)", dark, tau), 6);
});

test("at τ² = 2/ln((1−m)/m) both losses leave the smaller group half of the distance", () => {
  const tau = equalNoise(groups(80)) ?? Number.NaN;
  expect(tau ** 2).toBeCloseTo(2 / Math.log(4), 12);
  const [, bright] = noisyErrors(groups(80), tau, ONE);
  expect(bright?.l1).toBeCloseTo(0.3, 9);
  expect(bright?.l2).toBeCloseTo(0.3, 9);
  expect(equalNoise(groups(50))).toBeNull();
});

test("the figure rings that place and says which loss is kinder on each side of it", () => {
  const drawing = drawNoisy(
    { groups: groups(80), scale: ONE, tau: rational(3, 2) },
    rational(1, 2),
  );
  expect(drawing.rings).toHaveLength(1);
  expect(drawing.rings[0]?.x).toBe(equalNoise(groups(80)));
  expect(drawing.rings[0]?.y).toBeCloseTo(0.3, 12);
  expect(drawing.description).toContain("where τ is ≈ 1.20; under less noise L1 leaves it less");
  const { rows } = tabulateNoisy(groups(80), rational(3, 2), ONE);
  const [, l1, l2] = rows.find(([at]) => at === "1.2") ?? [];
  expect([l1, l2]).toEqual(["≈ 0.300", "≈ 0.300"]);
});
