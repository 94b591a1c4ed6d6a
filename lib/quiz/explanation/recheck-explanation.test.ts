import { expect, test } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { readBare } from "./calculator";
import { numbersIn, type ComputedNumber } from "../rendered-fragment";
import { renderTemplate } from "../render-template";
import { worldOf } from "../world";
import { twoGroups, EQUALLY_MANY } from "../bank/two-groups";
import { recheckNumbers } from "./recheck-explanation";
import { shownNumber } from "./shown-number";

const world = worldOf(twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }), {
  a: "0.3",
  b: "0.9",
  p: "0.4",
});

function number(template: string): ComputedNumber {
  const [found] = numbersIn(renderTemplate(template, world).fragments ?? []);
  if (found === undefined) throw new Error("no number");
  return found;
}

test("numbers as they were computed and printed pass, in every form of the templates", () => {
  const numbers = [
    "{share(L2, bright)}",
    "{% share(L2, bright)}",
    "{% 0.2}",
    "{= L1(p, b)}",
    "{distance(dark)}",
    "{best(L1)}",
  ].map(number);
  expect(recheckNumbers(numbers, world.vocabulary)).toEqual([]);
});

test("a number that was tampered with fails, whether in its value, its print or its expression", () => {
  const share = number("{share(L2, bright)}");
  const elsewhere = readBare("share(L1, bright)");
  if (elsewhere === null) throw new Error("not read");
  const tampered: readonly ComputedNumber[] = [
    shownNumber(share.expression, { kind: "exact", value: rational(24, 26) }),
    { ...share, display: { ...share.display, text: "24/26 ≈ 0.923" } },
    { ...share, display: { ...share.display, text: "25/26 ≈ 0.961" } },
    { ...share, expression: elsewhere },
    { ...share, display: { ...share.display, text: "" } },
  ];
  for (const number of tampered) {
    expect(recheckNumbers([number], world.vocabulary)).toHaveLength(1);
  }
});

test("a set of best outputs passes as the set it is, and not as a part of it", () => {
  const best = number("{best(L1)}");
  expect(best.value.kind).toBe("interval");
  const half = shownNumber(best.expression, {
    kind: "interval",
    low: rational(3, 10),
    high: rational(6, 10),
  });
  expect(recheckNumbers([half], world.vocabulary)).toHaveLength(1);
});
