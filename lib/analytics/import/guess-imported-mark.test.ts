import { describe, expect, it } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { guessImportedMark } from "./guess-imported-mark";

const options = ["A", "B", "C", "D"];

describe("the mark of a random guess in an import", () => {
  it("is the share of the options that are right by themselves, where one is picked", () => {
    const one = { kind: "single", options } as const;
    expect(guessImportedMark({ ...one, right: ["A"] }, "penalty").value).toEqual(rational(1, 4));
    expect(guessImportedMark({ ...one, right: ["A", "C"] }, "halves").value).toEqual(
      rational(1, 2),
    );
  });

  it("is by the rule of the import where several may be ticked, and a blank answer earns nothing", () => {
    const guess = (
      rule: Parameters<typeof guessImportedMark>[1],
      right: readonly string[] = ["A"],
    ) => guessImportedMark({ kind: "several", options: ["A", "B"], right: [...right] }, rule).value;
    expect(guess("all-or-nothing")).toEqual(rational(1, 4));
    // A alone earns 1, both ½, B alone 0.
    expect(guess("each-answer")).toEqual(rational(3, 8));
    expect(guess("all-or-nothing", [])).toEqual(rational(0));
  });

  it("is not tried where there are too many sets of ticks", () => {
    const many = Array.from({ length: 17 }, (_, place) => String(place));
    expect(guessImportedMark({ kind: "several", options: many, right: ["1"] }, "halves")).toEqual({
      value: null,
      reason: "too-many-options",
    });
  });
});
