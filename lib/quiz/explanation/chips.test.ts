import { expect, test } from "vitest";
import { HALF, ONE, rational, ZERO, type Rational } from "@/lib/arithmetic/rational";
import { chipsOf } from "./chips";

const chips = (dark: Rational, bright: Rational) =>
  chipsOf({
    groups: [
      { name: "dark", brightness: rational(3, 10), share: dark, spread: ZERO },
      { name: "bright", brightness: rational(9, 10), share: bright, spread: ZERO },
    ],
    output: { kind: "shared" },
    scale: ONE,
  });
const shares = (dark: Rational, bright: Rational) =>
  chips(dark, bright).find(({ assumption }) => assumption === "shares")?.value;

test("equal shares are halves, and others stay the decimals or fractions that they are", () => {
  expect(shares(HALF, HALF)).toBe("½ : ½");
  expect(shares(rational(4, 5), rational(1, 5))).toBe("0.8 : 0.2");
  expect(shares(rational(2, 3), rational(1, 3))).toBe("2/3 : 1/3");
});
