import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { randomGuess } from "./random-guess";

describe("a guess", () => {
  const options = ["A", "B", "C", "D"];

  it("at one of four is right one time in four", () => {
    const isA = (ticked: readonly string[]) => (ticked[0] === "A" ? ONE : ZERO);
    expect(randomGuess(options, "one", isA)).toEqual({ value: rational(1, 4) });
  });

  it("counts every mark of an option that earns a part", () => {
    const marks = [ONE, rational(1, 3), ZERO, rational(-1, 3)];
    const markOf = ([option = ""]: readonly string[]) => marks[options.indexOf(option)] ?? ZERO;
    expect(randomGuess(options, "one", markOf)).toEqual({ value: rational(1, 4) });
  });

  it("at a set is right one time in sixteen, where only the whole set counts", () => {
    const isKey = (ticked: readonly string[]) => (ticked.join("") === "AC" ? ONE : ZERO);
    expect(randomGuess(options, "any", isKey)).toEqual({ value: rational(1, 16) });
  });

  it("at a set earns half on average, where every option is marked for itself", () => {
    const each = (ticked: readonly string[]) =>
      rational(options.filter((o) => ticked.includes(o) === (o === "A")).length, 4);
    expect(randomGuess(options, "any", each)).toEqual({ value: rational(1, 2) });
  });

  it("is not tried at more than sixteen options, nor at none", () => {
    const many = Array.from({ length: 17 }, (_, i) => String(i));
    expect(randomGuess(many, "any", () => ONE)).toEqual({
      value: null,
      reason: "too-many-options",
    });
    expect(randomGuess(many, "one", () => ONE)).toEqual({ value: ONE });
    expect(randomGuess([], "one", () => ONE)).toEqual({ value: null, reason: "no-answers" });
  });
});
