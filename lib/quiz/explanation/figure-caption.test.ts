import { expect, test } from "vitest";
import { HALF, ONE, rational } from "@/lib/arithmetic/rational";
import { figureCaption } from "./figure-caption";

const groups = [
  { name: "dark", brightness: rational(3, 10), share: HALF, outlier: false },
  { name: "bright", brightness: rational(9, 10), share: HALF, outlier: false },
];
const at = { groups, scale: ONE };

test("where both groups are equally far, the caption of the shares speaks of no farther one", () => {
  const caption = (tenths: number) =>
    figureCaption({ kind: "shares", ...at, prediction: rational(tenths, 10) });
  expect(caption(6)).not.toContain("farther");
  expect(caption(6)).toContain("equally far away");
  expect(caption(4)).toContain("the farther one has more of it under L2");
});

test("a factor on L2, and where the losses then meet, are said in the caption", () => {
  const caption = (kind: "losses" | "slopes", factor: number) =>
    figureCaption({ kind, ...at, prediction: rational(4, 10), factor: rational(factor) });
  expect(caption("slopes", 4)).toContain("as hard as L1 at 0.125");
  expect(caption("losses", 4)).toContain("meet at an error of 0.25");
  expect(caption("slopes", 1)).toContain("as hard as L1 at ½");
  expect(caption("losses", 1)).toContain("meet at an error of 1");
});
