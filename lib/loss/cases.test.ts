import { describe, expect, test } from "vitest";
import {
  equals,
  ONE,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { casesOf, predictions } from "./cases";
import type { Case } from "./decision";
import type { OpenScenario } from "./open-scenario";
import {
  claimFrom,
  darkAndBright,
  exactly,
  fixedAt,
  flippedBy,
  noisyBy,
  openDarkAndBright,
} from "./scenario.fixture";

const ofPrediction = claimFrom("share(L2, bright) > 0.5");
const ofTraining = claimFrom("best(L2) > 0.5");
const ofNumbers = claimFrom("0.1 < 0.2");
const numbers = (values: readonly Rational[]) => values.map(toNumber);
const outputsOf = (cases: readonly Case[]) => cases.map(({ scenario }) => scenario.output);

function groups(...given: readonly (readonly [string, string | null, string | null])[]) {
  return given.map(([name, brightness, share]) => ({
    name,
    brightness: brightness === null ? null : exactly(brightness),
    share: share === null ? null : exactly(share),
    spread: exactly("0"),
  }));
}

describe("what the input can tell is tried as every kind there is", () => {
  test("of two groups", () => {
    const cases = casesOf({ ...darkAndBright(["0.8", "0.2"]), output: null }, ofTraining);
    expect(outputsOf(cases)).toEqual([
      { kind: "shared" },
      ...["1/20", "1/10", "1/5", "2/5"].map(flippedBy),
      ...["1/2", "1", "3/2", "3"].map(noisyBy),
      { kind: "known" },
    ]);
  });

  test("of three groups, which can be neither flipped nor noisy", () => {
    const three: OpenScenario = {
      groups: groups(["a", "0.1", "0.2"], ["b", "0.5", "0.3"], ["c", "0.9", "0.5"]),
      output: null,
      scale: ONE,
    };
    expect(outputsOf(casesOf(three, ofTraining))).toEqual([{ kind: "shared" }, { kind: "known" }]);
  });

  test("but once only where the claim does not ask", () => {
    const open = { ...darkAndBright(["0.8", "0.2"]), output: null };
    expect(outputsOf(casesOf(open, ofNumbers))).toEqual([{ kind: "shared" }]);
  });

  test("and what is given stays", () => {
    const given = darkAndBright(["0.8", "0.2"], noisyBy("2"));
    expect(outputsOf(casesOf(given, ofTraining))).toEqual([noisyBy("2")]);
  });
});

describe("the predictions to try", () => {
  const of = groups(["a", "0.3", "0.8"], ["b", "0.9", "0.2"]).map((group) => ({
    ...group,
    brightness: group.brightness ?? ONE,
    share: group.share ?? ONE,
  }));

  test("are the ends, the groups, the points half way, the mean, one between each two", () => {
    // Critical: 0, 0.3, 0.42 (mean), 0.6 (half way), 0.9, 1.
    expect(numbers(predictions(of, 1))).toEqual([
      0, 0.15, 0.3, 0.36, 0.42, 0.51, 0.6, 0.75, 0.9, 0.95, 1,
    ]);
  });

  test("and a grid of the wanted fineness, nothing twice", () => {
    const fine = predictions(of, 10);
    for (let tenth = 0; tenth <= 10; tenth += 1) expect(fine).toContainEqual(rational(tenth, 10));
    expect(new Set(numbers(fine)).size).toBe(fine.length);
    expect(numbers(fine)).toEqual(numbers(fine).toSorted((a, b) => a - b));
    // Eleven as above, and 0.1, 0.2, 0.4, 0.5, 0.7, 0.8.
    expect(fine).toHaveLength(17);
  });

  test("are each a case of a claim about a prediction", () => {
    const open = openDarkAndBright(["0.8", "0.2"], null);
    const expected = predictions(of, 40).map((at) => ({ kind: "fixed", at }));
    expect(outputsOf(casesOf(open, ofPrediction))).toEqual(expected);
  });
});

describe("shares to try", () => {
  test("are a fine grid without its ends, and nearly everybody in one group", () => {
    const cases = casesOf(openDarkAndBright(null, { kind: "shared" }), ofTraining);
    const shares = cases.map(({ scenario }) => scenario.groups[1]?.share ?? ONE);
    const grid = Array.from({ length: 39 }, (_, place) => rational(place + 1, 40));
    expect(shares).toEqual([exactly("0.01"), ...grid, exactly("0.99")]);
    for (const { scenario } of cases) {
      const [first, second] = scenario.groups.map(({ share }) => share);
      expect(first).toEqual(subtract(ONE, second ?? ONE));
    }
  });

  test("split what the given ones leave", () => {
    const open: OpenScenario = {
      groups: groups(["a", "0.1", null], ["b", "0.5", "0.6"], ["c", "0.9", null]),
      output: { kind: "shared" },
      scale: ONE,
    };
    const shares = casesOf(open, ofTraining).map(({ scenario }) =>
      scenario.groups.map(({ share }) => toNumber(share)),
    );
    expect(shares).toHaveLength(41);
    for (const [a = 0, b = 0, c = 0] of shares) {
      expect(b).toBe(0.6);
      expect(a + c).toBeCloseTo(0.4, 12);
      expect(Math.min(a, c)).toBeGreaterThan(0);
    }
    expect(Math.min(...shares.map(([, , c = 1]) => c))).toBeCloseTo(0.004, 12);
  });

  test("of three open groups leave something for every one", () => {
    const open: OpenScenario = {
      groups: groups(["a", "0.1", null], ["b", "0.5", null], ["c", "0.9", null]),
      output: { kind: "shared" },
      scale: ONE,
    };
    const cases = casesOf(open, ofTraining);
    const firsts = cases.map(({ scenario }) => scenario.groups[0]?.share.numerator ?? 0n);
    expect(firsts.every((share) => share > 0n)).toBe(true);
    expect(cases.length).toBeGreaterThan(500);
    const equal = cases.filter(({ scenario }) =>
      scenario.groups.every(
        ({ share }) => equals(share, exactly("0.3")) || toNumber(share) === 0.4,
      ),
    );
    expect(equal.length).toBeGreaterThan(0);
  });
});

describe("everything else that is open", () => {
  test("a brightness runs from black to white", () => {
    const open: OpenScenario = {
      groups: groups(["a", null, "0.5"], ["b", "0.9", "0.5"]),
      output: fixedAt("0.4"),
      scale: rational(255),
    };
    const cases = casesOf(open, ofTraining);
    expect(cases.map(({ scenario }) => scenario.groups[0]?.brightness)).toEqual(
      Array.from({ length: 41 }, (_, place) => rational(place, 40)),
    );
    for (const { scenario, free } of cases) {
      expect(scenario.scale).toEqual(rational(255));
      expect(scenario.output).toEqual(fixedAt("0.4"));
      expect(scenario.groups[1]?.brightness).toEqual(exactly("0.9"));
      expect(free.size).toBe(0);
    }
  });

  test("free names run from low to high, each with each", () => {
    const free = [
      { name: "alpha", low: exactly("1"), high: exactly("3") },
      { name: "beta", low: exactly("0"), high: exactly("1/2") },
    ];
    const cases = casesOf(openDarkAndBright(["0.8", "0.2"], fixedAt("0.4"), free), ofTraining);
    expect(cases).toHaveLength(41 * 41);
    const pairs = cases.map(({ free: at }) => [at.get("alpha"), at.get("beta")]);
    expect(pairs[0]).toEqual([exactly("1"), exactly("0")]);
    expect(pairs.at(-1)).toEqual([exactly("3"), exactly("1/2")]);
    expect(pairs).toContainEqual([exactly("2"), exactly("1/4")]);
  });

  test.each([1, 2, 3, 4, 5])("%d free names stay within 3000 cases, evenly spread", (count) => {
    const free = Array.from({ length: count }, (_, place) => ({
      name: `v${"abcdef".charAt(place)}`,
      low: exactly("0"),
      high: exactly("1"),
    }));
    const cases = casesOf(openDarkAndBright(["0.8", "0.2"], fixedAt("0.4"), free), ofTraining);
    // The finest of the grids 40, 20, 10, 6, 4, 3 and 2 that stays below 3000, with room.
    const parts = [40, 40, 10, 4, 2][count - 1] ?? 0;
    expect(cases).toHaveLength((parts + 1) ** count);
    expect(cases.length).toBeLessThanOrEqual(3000);
  });
});
