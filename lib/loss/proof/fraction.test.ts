import { describe, expect, test } from "vitest";
import { add, multiply, rational, subtract, toNumber } from "@/lib/arithmetic/rational";
import { exactly } from "../scenario.fixture";
import {
  added,
  Cut,
  fixedFraction,
  HiddenRoot,
  inverse,
  isMet,
  middleOf,
  multiplied,
  NoProof,
  opposite,
  signOn,
  X,
  type Fraction,
} from "./fraction";
import { valueAt } from "./polynomial";

const stretch = (from: string, to: string) => ({ from: exactly(from), to: exactly(to) });
const fixed = (text: string) => fixedFraction(exactly(text));
/** x − text. */
const past = (text: string) => added(X, opposite(fixed(text)));
const at = ({ top, bottom }: Fraction, text: string) =>
  toNumber(valueAt(top, exactly(text))) / toNumber(valueAt(bottom, exactly(text)));

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

function cutOf(of: Fraction, from: string, to: string) {
  const error = thrownBy(() => signOn(of, stretch(from, to)));
  if (!(error instanceof Cut)) throw error;
  return error.at;
}

describe("fractions in x", () => {
  test("add, multiply and turn over as numbers do", () => {
    const [a, b] = [multiplied(past("2"), inverse(past("-1"))), inverse(past("3"))];
    expect(at(a, "4")).toBeCloseTo(2 / 5, 12);
    expect(at(added(a, b), "4")).toBeCloseTo(2 / 5 + 1, 12);
    expect(at(multiplied(a, b), "5")).toBeCloseTo(3 / 6 / 2, 12);
    expect(at(inverse(a), "4")).toBeCloseTo(5 / 2, 12);
    expect(at(opposite(a), "4")).toBeCloseTo(-2 / 5, 12);
  });

  test("cannot be divided by nothing", () => {
    expect(() => inverse(fixed("0"))).toThrow(NoProof);
    expect(() => inverse(added(X, opposite(X)))).toThrow(NoProof);
  });
});

describe("the sign on a stretch", () => {
  test("is that of every value in it", () => {
    expect(signOn(past("1/3"), stretch("1/3", "1"))).toBe(1);
    expect(signOn(past("1/3"), stretch("0", "1/3"))).toBe(-1);
    expect(signOn(inverse(past("1/3")), stretch("1/3", "1"))).toBe(1);
    expect(signOn(inverse(past("1/3")), stretch("0", "1/3"))).toBe(-1);
    expect(signOn(multiplied(past("2"), inverse(past("3"))), stretch("0", "1"))).toBe(1);
    expect(signOn(fixed("0"), stretch("0", "1"))).toBe(0);
    expect(signOn(multiplied(past("1/3"), past("1/3")), stretch("1/3", "1"))).toBe(1);
  });

  test.each([
    ["0", "1", "1/3"],
    ["0.3333", "0.3334", "1/3"],
    ["0", "1", "0.5"],
    ["-3", "1", "-2/7"],
    ["0", "1", "123/1009"],
    ["0", "1000", "999.5"],
  ])(
    "between %s and %s asks for a cut at a root or pole that is a fraction, %s",
    (from, to, root) => {
      expect(cutOf(past(root), from, to)).toEqual(exactly(root));
      expect(cutOf(inverse(past(root)), from, to)).toEqual(exactly(root));
    },
  );

  test("of two roots asks for a cut at one of them", () => {
    const both = multiplied(past("1/7"), past("6/7"));
    expect([exactly("1/7"), exactly("6/7")]).toContainEqual(cutOf(both, "0", "1"));
  });

  test("hides at a root that is no fraction, in a stretch with no other root", () => {
    const square = added(multiplied(X, X), opposite(fixed("1/2")));
    const error = thrownBy(() => signOn(square, stretch("0", "1")));
    if (!(error instanceof HiddenRoot)) throw error;
    const { from, to } = error.around;
    expect(toNumber(from)).toBeLessThan(Math.SQRT1_2);
    expect(toNumber(to)).toBeGreaterThan(Math.SQRT1_2);
    expect(toNumber(subtract(to, from))).toBeLessThan(1e-12);
    expect(isMet(square, error.around)).toBe(true);
    expect(isMet(inverse(square), error.around)).toBe(false);
    expect(isMet(past("1/3"), error.around)).toBe(false);
    expect(isMet(multiplied(square, inverse(square)), error.around)).toBe(false);
  });

  test("is not told where two roots are closer than can be kept apart", () => {
    const square = added(multiplied(X, X), opposite(fixed("1/2")));
    const nearly = added(square, multiplied(X, fixed("1/1000000000000000000")));
    const error = thrownBy(() => signOn(multiplied(square, nearly), stretch("0", "1")));
    expect(error).toBeInstanceOf(NoProof);
    expect(error).not.toBeInstanceOf(HiddenRoot);
  });
});

test("the middle of a stretch is half way", () => {
  const { from, to } = stretch("1/3", "1");
  expect(middleOf({ from, to })).toEqual(multiply(rational(1, 2), add(from, to)));
});
