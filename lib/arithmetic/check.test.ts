import { describe, expect, it } from "vitest";
import { checkStatement } from "./check";
import { printText } from "./print-text";
import { read } from "./read";
import type { Vocabulary } from "./vocabulary";

function check(text: string, vocabulary?: Vocabulary) {
  const { statement } = read(text);
  if (!statement) throw new Error(`cannot read ${text}`);
  return checkStatement(statement, vocabulary);
}

describe("checkStatement", () => {
  it.each([
    ["(0.9 - 0.1)^2 = 0.64", "exact"],
    ["0.64 = (0.9 - 0.1)^2", "exact"],
    ["0.1 + 0.2 = 0.3", "exact"],
    ["1/3 + 1/6 = 0.50", "exact"],
    ["1/2 = 50%", "exact"],
    ["0.5 ≈ 1/2", "exact"],
    ["2/4 = 3/6", "exact"],
    ["[0.3, 0.9] = [0.3, 0.9]", "exact"],
    ["1/3 = 0.33", "rounded"],
    ["0.33 = 1/3", "rounded"],
    ["2/3 = 0.67", "rounded"],
    ["2/3 = 67%", "rounded"],
    ["2/3 = 66.7%", "rounded"],
    ["-2/3 = -0.67", "rounded"],
    ["1/8 = 0.13", "rounded"],
    ["1/8 = 0.12", "rounded"],
    ["25/26 ≈ 0.962", "rounded"],
    ["0.666 = 0.67", "rounded"],
    ["1/3 = 3.3e-1", "rounded"],
    ["650.25 ≈ 650", "rounded"],
    ["650.25 ≈ 700", "rounded"],
    ["650.25 ≈ 600", "wrong"],
    ["22/7 ≈ 3", "rounded"],
    ["1000/3 ≈ 330", "rounded"],
    ["0.4 ≈ 0", "unsupported-precision"],
    ["1/3 ≈ 2/6.01", "rounded"],
    ["1/3 ≈ 1/2", "wrong"],
    ["sqrt(2) = 1.41", "rounded"],
    ["sqrt(2) = 1.4142135623", "truncated"],
    ["sqrt(2) = 1.4142135624", "rounded"],
    ["sqrt(2) = 1.4142135623731", "cannot-check"],
    ["sqrt(2) = 1.4142135629999", "wrong"],
    ["sqrt(2)^2 = 2.0", "rounded"],
    ["sqrt(2) * sqrt(2) = 2 * 1", "cannot-check"],
    ["sqrt(2) = 3/2", "wrong"],
    ["2/3 = 0.66", "truncated"],
    ["2/3 ≈ 0.66", "truncated"],
    ["-2/3 = -0.66", "truncated"],
    ["0.666 = 0.66", "truncated"],
    ["2/3 = 66%", "truncated"],
    ["1/3 = 0", "unsupported-precision"],
    ["2/3 = 1", "unsupported-precision"],
    ["2/3 = 0", "unsupported-precision"],
    ["650.25 = 650", "unsupported-precision"],
    ["-2/3 = -1", "unsupported-precision"],
    ["2/3 = 2", "wrong"],
    ["0.01 = 1", "wrong"],
    ["6 = 7", "wrong"],
    ["(0.9 - 0.1)^2 = 0.6400000000000001", "wrong"],
    ["(0.9 - 0.1)^2 = 0.6399999999999999", "wrong"],
    ["0.1 + 0.2 = 0.30000000000000004", "wrong"],
    ["2/3 = 0.65", "wrong"],
    ["2/3 = 0.68", "wrong"],
    ["2/3 = -0.67", "wrong"],
    ["1/3 = 2/6.01", "wrong"],
    ["[0.3, 0.9] = 0.1", "wrong"],
    ["[0.3, 0.9] = 0.5", "cannot-check"],
    ["[0.3, 0.9] + 0 = [0.3, 0.9]", "exact"],
    ["[0.3, 0.9] + 0 ≠ [0.3, 0.9]", "wrong"],
    ["[0.3, 0.9] + 0 = [0.3, 0.9] * 1", "cannot-check"],
    ["1/3 < 0.34", "exact"],
    ["0.34 > 1/3", "exact"],
    ["0.34 < 1/3", "wrong"],
    ["1/3 ≤ 2/6", "exact"],
    ["1/3 ≥ 2/6", "exact"],
    ["1/3 ≠ 0.33", "exact"],
    ["0.5 ≠ 1/2", "wrong"],
    ["[0.3, 0.9] < 0.5", "cannot-check"],
    ["x + 1 = 2", "cannot-check"],
    ["2 = 1/0", "cannot-check"],
  ])("finds %s %s", (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });

  it("never checks what states nothing", () => {
    for (const text of ["y_pred = 0.8", "L2 = (0.8 - 0.7)^2", "0.8 - 0.7"]) {
      expect(check(text)).toEqual({ verdict: null, links: [] });
    }
  });

  it("leaves a label, or an unknown name or call in front, out of the verdict", () => {
    expect(check("L1 = |0.8 - 0.7| = 0.1")).toMatchObject({
      verdict: "exact",
      links: [{ verdict: "exact" }],
    });
    expect(check("L2(p, t) = 0.1^2 = 0.01").verdict).toBe("exact");
    expect(check("x ≈ 1/3 = 0.33").verdict).toBe("rounded");
    expect(check("L2(p, t) = 0.01").verdict).toBe("cannot-check");
    expect(check("x + 1 = 1/2 = 0.5").verdict).toBe("cannot-check");
  });

  it("gives a chain the gravest verdict of its links", () => {
    expect(check("(0.9-0.1)^2 = 0.8^2 = 0.64").links.map(({ verdict }) => verdict)).toEqual([
      "exact",
      "exact",
    ]);
    expect(check("2/3 = 0.667 = 0.67").verdict).toBe("rounded");
    expect(check("2/3 = 0.66 = 0.7").verdict).toBe("truncated");
    expect(check("2/3 = 0.66 = 1").verdict).toBe("unsupported-precision");
    expect(check("2/3 = 0.66 = 0.5").verdict).toBe("wrong");
    expect(check("1/2 = 0.5 = x").verdict).toBe("cannot-check");
    expect(check("1/2 = 0.6 = x").verdict).toBe("wrong");
  });

  it.each([
    ["1/3 = 0.333...", "exact"],
    ["1/3 = 0.3333…", "exact"],
    ["1/3 = 0.333 \\ldots", "exact"],
    ["0.333… = 1/3", "exact"],
    ["1/3 ≈ 0.333…", "exact"],
    ["-2/3 = -0.66…", "exact"],
    ["2/3 = 0.666...", "exact"],
    ["2/3 = 66.6…%", "exact"],
    ["2/3 = 0.67...", "wrong"],
    ["2/3 = 0.667...", "wrong"],
    ["2/3 ≈ 0.67…", "wrong"],
    ["sqrt(2) = 1.414…", "exact"],
    ["sqrt(2) = 1.415…", "wrong"],
    ["1/8 = 0.12…", "truncated"],
    ["1/8 = 0.125…", "exact"],
    ["1/8 = 0.13…", "wrong"],
    ["1 = 0.999…", "exact"],
    ["0.999… = 1", "exact"],
    ["1/2 = 0.4999…", "exact"],
    ["1 = 0.99…", "exact"],
    ["0.67 = 0.66…", "wrong"],
    ["sqrt(2) = 1.4142135623730950…", "cannot-check"],
    ["0.999 = 0.998…", "wrong"],
    ["1/3 = 0.333… ≈ 0.33", "rounded"],
    ["1/3 = 0.333… ≈ 0.34", "wrong"],
    ["0.333… * 3 = 1", "cannot-check"],
    ["0.33… = 0.333…", "cannot-check"],
  ])("takes dots behind a decimal for its first digits: %s is %s", (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });

  it("takes no dots between two numbers for the digits of one", () => {
    expect(read("1/3 = 0.1...0.5").statement).toBeNull();
    expect(check("0.333… * 3 = 1").links[0]?.problem?.span).toEqual({ start: 0, end: 6 });
  });

  it.each([
    ["0.445 = 0.45 = 0.5", "wrong"],
    ["0.445 ≈ 0.45 ≈ 0.5", "wrong"],
    ["89/200 = 0.445 = 0.4", "rounded"],
    ["1/3 = 0.33 = 0.330", "wrong"],
    ["1/3 ≈ 0.333 ≈ 0.33", "rounded"],
    ["650.25 ≈ 650.3 ≈ 650 = 650", "rounded"],
    ["sqrt(2) ≈ 1.414 ≈ 1.41", "rounded"],
    ["1/3 = 0.33 < 0.4 = 0.40", "rounded"],
    ["x = 0.445 = 0.45 = 0.5", "wrong"],
  ])("lets no roundings add up along a chain: %s is %s", (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });

  it("shows the working, the position and the better value of a link", () => {
    const [link] = check("L = 0.1 + 2/3 = 0.76").links;
    expect(link).toMatchObject({
      relation: "=",
      span: { start: 4, end: 20 },
      verdict: "truncated",
      value: { kind: "exact", value: { numerator: 23n, denominator: 30n } },
      better: "0.77",
      diagnosis: null,
      problem: null,
    });
    expect(link?.steps.map(({ expression }) => printText(expression))).toEqual([
      "0.1 + 2/3",
      "23/30",
    ]);
    expect(check("-2/3 = -0.66").links[0]?.better).toBe("−0.67");
    expect(check("1/3 = 0").links[0]?.better).toBe("1/3 ≈ 0.333");
    expect(check("sqrt(2) = 1.5").links[0]?.better).toBe("≈ 1.41");
    expect(check("sqrt(2) = 1.414213").links[0]).toMatchObject({
      verdict: "truncated",
      better: "≈ 1.41",
    });
    expect(check("1/3 = 0.33").links[0]?.better).toBeNull();
  });

  it("says why a link cannot be checked", () => {
    expect(check("x + 1 = 2").links[0]).toMatchObject({
      value: null,
      steps: [],
      better: null,
      problem: { message: "“x” has no value here", span: { start: 0, end: 1 } },
    });
    expect(check("2 = 1/0").links[0]?.problem?.message).toBe("this divides by zero");
  });

  it("uses the names it is given", () => {
    const value = read("e := 0.8").statement;
    const vocabulary: Vocabulary = {
      function: () => undefined,
      variable: (name) => (name === "e" && value?.kind === "assignment" ? value.value : undefined),
    };
    expect(check("e^2 = 0.64", vocabulary).verdict).toBe("exact");
    expect(check("e^2 = 0.8", vocabulary)).toMatchObject({
      verdict: "wrong",
      links: [{ diagnosis: "the square is missing" }],
    });
  });

  it.each([
    ["(0.9-0.1)^2 = 0.8", "the square is missing"],
    ["2^3 = 2", "the power is missing"],
    ["0.8^2 = 1.6", "this doubles instead of squaring"],
    ["2^3 = 6", "this multiplies by the exponent"],
    ["(-0.1)^2 = -0.01", "the brackets are missing: the minus sign is squared too"],
    [
      "-0.1^2 = 0.01",
      "the power comes before the sign: brackets are missing around the negative number",
    ],
    ["-0.1 * 1 = 0.1", "the minus sign is missing"],
    ["(0.9 - 0.1)^2 = 0.8 * 1", "the square is missing"],
    ["(0.9 - 0.2)^2 = 0.77", "the square of a sum or difference is not that of its terms"],
    ["(1/2)*(0.1+0.2) = 0.3", "the factor 1/2 is missing"],
    ["(0.1+0.2)*0.5 = 0.3", "the factor 0.5 is missing"],
    ["0.5*(0.1+0.2) = 0.25", "the brackets are missing"],
    ["(0.1+0.2)*0.4 = 0.18", "the brackets are missing"],
    ["(0.1+0.2)/4 = 0.15", "the brackets are missing"],
    ["(0.1+0.2)/2 = 0.3", "the division by 2 is missing"],
    ["3*4 = 7", "this adds instead of multiplying"],
    ["3/4 = 12", "this multiplies instead of dividing"],
    ["3/6 = 2", "the division is the wrong way round"],
    ["0.1+0.3 = -0.2", "this subtracts instead of adding"],
    ["0.1+0.3 = 0.1", "the second term is missing"],
    ["0.1+0.3 = 0.3", "the first term is missing"],
    ["0.3-0.1 = -0.2", "the subtraction is the wrong way round"],
    ["0.3-0.1 = 0.4", "this adds instead of subtracting"],
    ["|0.1-0.3| = -0.2", "the absolute value is missing"],
    ["0.5 + 0.1^2 = 0.6", "the square is missing"],
    ["0.2^2 = -0.04", "the sign is the wrong way round"],
    ["0.2^2 = 0.0004", "the decimal point is in the wrong place"],
    ["0.2^2 = 0.40", "this doubles instead of squaring"],
    ["0.3^2 = 0.9", "the decimal point is in the wrong place"],
    ["0.3^2 = 0.009", "the decimal point is in the wrong place"],
    [
      "0.8^2 = 0.6400000000000001",
      "this is a floating-point error of a computer, not the exact result",
    ],
    ["0.8^2 = 0.51", null],
    ["0.8^2 = 0.0", null],
  ])("guesses the slip behind %s", (text, diagnosis) => {
    expect(check(text)).toMatchObject({ verdict: "wrong", links: [{ diagnosis }] });
  });
});
