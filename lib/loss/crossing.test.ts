import { describe, expect, test } from "vitest";
import { toNumber, type Rational } from "@/lib/arithmetic/rational";
import { crossingOf } from "./crossing";
import type { Case } from "./decision";
import { NO_SCENARIO } from "./no-scenario";
import type { Output } from "./scenario";
import { claimFrom, darkAndBright, exactly, fixedAt, flippedBy, noisyBy } from "./scenario.fixture";

/** Cases that differ in the free name x, and in y where it is given. */
const casesOfX = (...values: readonly (readonly [string, string?])[]): readonly Case[] =>
  values.map(([x, y = "0"]) => ({
    scenario: NO_SCENARIO,
    free: new Map([
      ["x", exactly(x)],
      ["y", exactly(y)],
    ]),
  }));
const under = (...outputs: readonly Output[]): readonly Case[] =>
  outputs.map((output) => ({ scenario: darkAndBright(["0.8", "0.2"], output), free: new Map() }));
const found = (text: string, cases: readonly Case[]) => crossingOf(claimFrom(text), cases);
const number = (value: Rational | undefined) => (value ? toNumber(value) : NaN);
const logcosh = (e: number) => Math.log(Math.cosh(e));
const xOf = (at: Case | undefined) => number(at?.free.get("x"));

describe("where the sides of an equality cross between two cases", () => {
  test("the case itself is found where halving the distance hits it", () => {
    for (const relation of ["=", "≠", "≈"]) {
      const crossing = found(`x^2 ${relation} 1/4`, casesOfX(["0"], ["1"]));
      expect(crossing?.at?.free.get("x")).toEqual(exactly("1/2"));
      expect(crossing?.at?.free.get("y")).toEqual(exactly("0"));
    }
  });

  test("otherwise two cases that are all but one, in order, with the place between them", () => {
    for (const cases of [casesOfX(["0"], ["1"]), casesOfX(["1"], ["0"])]) {
      const { from, to } = found("x^2 = 1/2", cases) ?? {};
      const [low, high] = [xOf(from), xOf(to)].toSorted((a, b) => a - b);
      expect(low).toBeLessThan(Math.SQRT1_2);
      expect(high).toBeGreaterThan(Math.SQRT1_2 - 1e-16);
      expect((high ?? 1) - (low ?? 0)).toBeLessThan(1e-12);
      expect(xOf(from) < xOf(to)).toBe(xOf(cases[0]) < xOf(cases[1]));
    }
  });

  test("a place beside the first pair is found in a later one", () => {
    const cases = casesOfX(["0"], ["0.1"], ["0.6"], ["0.8"], ["1"]);
    expect(xOf(found("x^2 = 1/2", cases)?.from)).toBeCloseTo(Math.SQRT1_2, 9);
  });

  test("sides that stay on one side of each other, or jump past each other, do not cross", () => {
    expect(found("x^2 + 1 = 0", casesOfX(["-1"], ["1"]))).toBeNull();
    expect(found("sign(x - 1/3) * 2 = 1", casesOfX(["0"], ["1"]))).toBeNull();
    expect(found("1 / (x - 1/3) = 0", casesOfX(["0"], ["1"]))).toBeNull();
  });

  test("only one equality can cross", () => {
    expect(found("x^2 < 1/2", casesOfX(["0"], ["1"]))).toBeNull();
    expect(found("x^2 = 1/2 = 1/2", casesOfX(["0"], ["1"]))).toBeNull();
    expect(found("x^2 = 1/2", [])).toBeNull();
    expect(found("x^2 = 1/2", casesOfX(["0"]))).toBeNull();
  });

  test("a case without a value parts its neighbours", () => {
    expect(found("x^2 / y = 1/2", casesOfX(["0", "1"], ["0.5", "0"], ["1", "1"]))).toBeNull();
    expect(found("x^2 / y = 1/2", casesOfX(["0", "1"], ["1", "1"]))).not.toBeNull();
    // Half way between these two there is no value.
    expect(found("x / y = 1/2", casesOfX(["0", "1"], ["1", "-1"], ["1", "1"]))).toBeNull();
  });

  test("a set has no distance", () => {
    const shares = [
      ["0.5", "0.5"],
      ["0.2", "0.8"],
    ] as const;
    const cases = shares.map((each) => ({ scenario: darkAndBright(each), free: new Map() }));
    expect(found("best(L1) = 0.6", cases)).toBeNull();
    expect(found("0.6 = best(L1)", cases)).toBeNull();
  });

  test("twelve pairs are looked into", () => {
    const jumps = (count: number) =>
      Array.from({ length: count + 1 }, (_, place) => [String(place % 2)] as const);
    const text = "sign(x - 1/3) * 2 + y = 0";
    // The last case is (1, 0) or (0, 0), and the pair after it crosses at y = ∓2.
    expect(found(text, casesOfX(...jumps(11), ["1", "-3"]))).not.toBeNull();
    expect(found(text, casesOfX(...jumps(13), ["1", "-3"]))).toBeNull();
  });
});

describe("half way between two cases lies", () => {
  test("the prediction, the chance of a flip, and the noise", () => {
    const prediction = found("share(logcosh, bright) = 0.7", under(fixedAt("0.3"), fixedAt("0.9")));
    const at = prediction?.from?.scenario.output;
    const p = at?.kind === "fixed" ? number(at.at) : NaN;
    const [dark, bright] = [0.8 * logcosh(p - 0.3), 0.2 * logcosh(p - 0.9)];
    expect(bright / (dark + bright)).toBeCloseTo(0.7, 9);
    const flip = found("error(L2, bright) = 0.3", under(flippedBy("0"), flippedBy("0.5")));
    const flipped = flip?.from?.scenario.output;
    const q = flipped?.kind === "flipped" ? number(flipped.q) : NaN;
    // Seen as bright by a chance 1 − q and as dark by q; the output is the mean of what is seen so.
    const missed = (seen: number) => (0.6 * 0.8 * (1 - seen)) / (0.2 * seen + 0.8 * (1 - seen));
    expect((1 - q) * missed(1 - q) + q * missed(q)).toBeCloseTo(0.3, 9);
    const noise = found("error(L1, bright) = 0.3", under(noisyBy("1"), noisyBy("2")));
    const noisy = noise?.from?.scenario.output;
    // As in the closed form, τ² = 2/ln 4.
    const tau = noisy?.kind === "noisy" ? number(noisy.tau) : NaN;
    expect(tau).toBeCloseTo(Math.sqrt(2 / Math.log(4)), 9);
  });

  test("the shares and the brightnesses", () => {
    const [even, odd] = [darkAndBright(["0.5", "0.5"]), darkAndBright(["0.9", "0.1"])];
    const cases = [even, odd].map((scenario) => ({ scenario, free: new Map() }));
    const { from } = found("best(L2)^2 = 1/5", cases) ?? {};
    const shares = from?.scenario.groups.map(({ share }) => number(share)) ?? [];
    expect(0.3 * (shares[0] ?? 0) + 0.9 * (shares[1] ?? 0)).toBeCloseTo(Math.sqrt(1 / 5), 9);
    expect((shares[0] ?? 0) + (shares[1] ?? 0)).toBeCloseTo(1, 12);
    const brighter = {
      ...even,
      groups: even.groups.map((group) => ({ ...group, brightness: exactly("0.9") })),
    };
    const bright = [even, brighter].map((scenario) => ({ scenario, free: new Map() }));
    const met = found("brightness(dark)^2 = 1/2", bright);
    expect(number(met?.from?.scenario.groups[0]?.brightness)).toBeCloseTo(Math.SQRT1_2, 9);
  });

  test("nothing where they differ in kind, and the same where they do not", () => {
    const [flipped, known] = under(flippedBy("0.4"), { kind: "known" });
    if (!flipped || !known) throw new Error();
    expect(found("error(L2, bright) = 0.1", [flipped, known])).toBeNull();
    const [shared] = under({ kind: "shared" });
    if (!shared) throw new Error();
    const [low, high] = ["0", "1"].map((x) => ({ ...shared, free: new Map([["x", exactly(x)]]) }));
    if (!low || !high) throw new Error();
    expect(found("x^2 + best(L2) = 1", [low, high])?.from?.scenario).toEqual(shared.scenario);
  });
});
