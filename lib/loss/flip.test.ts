import { describe, expect, test } from "vitest";
import { toNumber } from "@/lib/arithmetic/rational";
import { metricOf } from "./change-metric";
import { flips } from "./flip";
import { claimFrom, darkAndBright, exactly, fixedAt, flippedBy, noisyBy } from "./scenario.fixture";
import type { Scenario } from "./scenario";

const found = (text: string, scenario: Scenario) => flips(claimFrom(text), scenario);
const first = (text: string, scenario: Scenario) => {
  const [smallest] = found(text, scenario);
  if (!smallest) throw new Error("nothing flips it");
  return smallest;
};

describe("the smallest change that turns a claim", () => {
  test("is a whole stretch of values where there is one, not a tie on the way", () => {
    const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
    const flip = first("share(L2, bright) > share(L1, bright)", even);
    expect(flip.change).toEqual({ what: "prediction", from: exactly("0.4"), to: exactly("0.65") });
    expect(flip.boundary).toEqual({
      at: exactly("0.6"),
      isExact: true,
      side: "above",
      isSingle: false,
    });
  });

  test("is a tie where only a tie will do", () => {
    const flip = first("meanbest = midpoint", darkAndBright(["0.8", "0.2"]));
    expect(flip.change).toEqual({
      what: "share",
      group: "dark",
      from: exactly("0.8"),
      to: exactly("0.5"),
    });
    expect(flip.boundary).toEqual({
      at: exactly("0.5"),
      isExact: true,
      side: "below",
      isSingle: true,
    });
  });

  test("is the one value at which an equality holds, also between the values that are tried", () => {
    const uneven = darkAndBright(["0.5", "0.5"], fixedAt("0.5"));
    const flip = first("share(L2, bright) = 100/101", uneven);
    expect(flip.change).toMatchObject({ what: "prediction", to: flip.boundary?.at });
    expect(flip.boundary?.isExact).toBe(true);
    expect(flip.after.kind === "decided" && flip.after.verdict).toBe("always");
  });

  test("a strict claim about pulls turns at the midpoint", () => {
    const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
    const flip = first("pull(L2, bright) > 0.5", even);
    expect(flip.change).toEqual({ what: "prediction", from: exactly("0.4"), to: exactly("0.65") });
    expect(flip.boundary).toEqual({
      at: exactly("0.6"),
      isExact: true,
      side: "above",
      isSingle: false,
    });
    expect(flip.size).toBeCloseTo(0.2, 12);
    expect(flip.after.kind === "decided" && flip.after.verdict).toBe("never");
    expect(flip.scenario.output).toEqual(fixedAt("0.65"));
  });

  test("the shares turn it at 5/6", () => {
    const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
    const share = found("pull(L2, bright) > 0.5", even).find(
      ({ change }) => change.what === "share",
    );
    expect(share?.boundary).toEqual({
      at: exactly("5/6"),
      isExact: true,
      side: "above",
      isSingle: false,
    });
    expect(share?.change).toEqual({
      what: "share",
      group: "dark",
      from: exactly("0.5"),
      to: exactly("0.85"),
    });
    const shares = share?.scenario.groups.map((group) => group.share);
    expect(shares).toEqual([exactly("0.85"), exactly("0.15")]);
  });

  test("an input that tells the groups apart turns the fairness of L1, from q = m down", () => {
    const odd = darkAndBright(["0.8", "0.2"]);
    const flip = first("error(L1, bright) > error(L2, bright)", odd);
    const input = found("error(L1, bright) > error(L2, bright)", odd).find(
      ({ change }) => change.what === "input",
    );
    expect(input?.boundary).toEqual({
      at: exactly("0.2"),
      isExact: true,
      side: "below",
      isSingle: false,
    });
    expect(input?.change).toEqual({
      what: "input",
      from: { kind: "shared" },
      to: flippedBy("0.15"),
    });
    expect(flip.size).toBeLessThanOrEqual(input?.size ?? 0);
  });

  test("starts from what the input tells now", () => {
    const text = "error(L1, bright) > error(L2, bright)";
    const flipped = found(text, darkAndBright(["0.8", "0.2"], flippedBy("0.1"))).find(
      ({ change }) => change.what === "input",
    );
    expect(flipped?.boundary?.side).toBe("above");
    expect(flipped?.size).toBeCloseTo(0.1, 9);
    const known = found(text, darkAndBright(["0.8", "0.2"], { kind: "known" })).find(
      ({ change }) => change.what === "input",
    );
    expect(known?.boundary).toMatchObject({ at: exactly("0.2"), side: "above" });
    const noisy = found(text, darkAndBright(["0.8", "0.2"], noisyBy("1")));
    expect(noisy.every(({ change }) => change.what !== "input")).toBe(true);
  });

  test("who is the majority", () => {
    const odd = darkAndBright(["0.8", "0.2"]);
    const swap = found("error(L1, bright) > error(L2, bright)", odd).find(
      ({ change }) => change.what === "majority",
    );
    expect(swap?.change).toEqual({ what: "majority", from: "dark", to: "bright" });
    expect(swap?.scenario.groups.map(({ share }) => share)).toEqual([
      exactly("0.2"),
      exactly("0.8"),
    ]);
    expect(swap?.size).toBeCloseTo(0.6, 12);
    expect(swap?.boundary).toBeNull();
  });

  test("the metric turns which loss does better overall", () => {
    const odd = darkAndBright(["0.8", "0.2"]);
    const flip = found("overall(L1) < overall(L2)", odd).find(
      ({ change }) => change.what === "metric",
    );
    expect(flip?.change).toEqual({ what: "metric", from: "mae", to: "mse" });
    expect(metricOf(flip?.claim ?? claimFrom("1 < 2"))).toBe("mse");
    const back = found("overall(L1, mse) < overall(L2, mse)", odd).find(
      ({ change }) => change.what === "metric",
    );
    expect(back?.change).toEqual({ what: "metric", from: "mse", to: "mae" });
    expect(back?.after.kind === "decided" && back.after.verdict).toBe("always");
  });

  test("the units turn a comparison of bare numbers", () => {
    const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
    const units = found("loss(L2, bright) < loss(L1, bright)", even).find(
      ({ change }) => change.what === "units",
    );
    expect(units?.change).toEqual({ what: "units", from: exactly("1"), to: exactly("255") });
    expect(units?.size).toBe(1);
    const pixels = darkAndBright(["0.5", "0.5"], fixedAt("0.4"), { scale: "255" });
    const back = found("loss(L2, bright) < loss(L1, bright)", pixels).find(
      ({ change }) => change.what === "units",
    );
    expect(back?.change).toEqual({ what: "units", from: exactly("255"), to: exactly("1") });
  });

  test("are sorted, the smallest first", () => {
    const odd = darkAndBright(["0.7", "0.3"], fixedAt("0.4"));
    const sizes = found("pull(L2, bright) > 0.5", odd).map(({ size }) => size);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  test("an irrational boundary is said to be about right only", () => {
    const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
    const flip = first("L2(prediction, 0) < 1/2", even);
    expect(flip.boundary?.isExact).toBe(false);
    expect(toNumber(flip.boundary?.at ?? exactly("0"))).toBeCloseTo(Math.SQRT1_2, 9);
    expect(flip.change).toMatchObject({ what: "prediction", to: exactly("0.75") });
  });
});

test("nothing on the table turns a law", () => {
  const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
  expect(found("share(L2, dark) + share(L2, bright) = 1", even)).toEqual([]);
});

test("a claim without a value has nothing to turn", () => {
  const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
  expect(found("heads(minority) < 0.5", even)).toEqual([]);
});

test.each([
  ["error(L1, dark) < gap(L2)", "mae"],
  ["-|overall(L2, mse)| < 1 + worst(L1, mse)", "mse"],
  ["best(L2) = 0.3", null],
] as const)("%s is measured by %s", (text, metric) => {
  expect(metricOf(claimFrom(text))).toBe(metric);
});
