import { describe, expect, test } from "vitest";
import { printText } from "@/lib/arithmetic/print-text";
import { read } from "@/lib/arithmetic/read";
import { toNumber } from "@/lib/arithmetic/rational";
import { casesOf } from "./cases";
import { decide } from "./decide";
import type { Case, Decision } from "./decision";
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

function decided(text: string, scenario: OpenScenario) {
  const decision = decisionOn(text, scenario);
  if (decision.kind === "undecided") throw new Error(decision.problems[0]?.message);
  return decision;
}

function decisionOn(text: string, scenario: OpenScenario): Decision {
  const { statement } = read(text);
  if (!statement) throw new Error(`${text} cannot be read`);
  return decide(statement, scenario);
}

const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
const odd = darkAndBright(["0.8", "0.2"]);

describe("with nothing open", () => {
  test.each([
    ["share(L2, bright) > share(L1, bright)", even, "always"],
    ["share(L2, bright) = 25/26", even, "always"],
    ["share(L2, bright) < share(L1, bright)", even, "never"],
    ["pull(L1, bright) = heads(bright)", even, "always"],
    ["best(L1) = 0.3", even, "undetermined"],
    ["error(L1, dark) < error(L2, dark)", even, "undetermined"],
    ["overall(L1) = overall(L2)", even, "always"],
    ["worst(L1) ≥ worst(L2)", even, "always"],
    ["error(L1, minority) > error(L2, minority)", odd, "always"],
    ["overall(L1) < overall(L2) < 0.2", odd, "always"],
    ["overall(L1) < overall(L2) < 0.1", odd, "never"],
    ["meanbest = 0.42", odd, "always"],
    ["midpoint = meanbest", odd, "never"],
    ["midpoint = minimax = 0.6", odd, "always"],
    [
      "error(L1, bright) < error(L2, bright)",
      darkAndBright(["0.8", "0.2"], flippedBy("0.1")),
      "always",
    ],
    [
      "error(L1, bright) < error(L2, bright)",
      darkAndBright(["0.8", "0.2"], flippedBy("0.3")),
      "never",
    ],
    [
      "error(L1, bright) < error(L2, bright)",
      darkAndBright(["0.8", "0.2"], noisyBy("1")),
      "always",
    ],
    ["error(L1, bright) < error(L2, bright)", darkAndBright(["0.8", "0.2"], noisyBy("2")), "never"],
    ["error(L2, dark) = 0.108", darkAndBright(["0.5", "0.5"], noisyBy("1.2")), "never"],
    ["best(L1) = [0.3, 0.9]", darkAndBright(["0.5", "0.5"]), "always"],
    ["best(L1) = best(pinball(0.5))", darkAndBright(["0.5", "0.5"]), "undetermined"],
    ["factoreffect(adam, L2, 65025, 0.01, 300) = 0", odd, "always"],
  ] as const)("%s: %#", (text, scenario, verdict) => {
    const decision = decided(text, scenario);
    expect(decision.verdict).toBe(verdict);
    expect(decision.basis).toEqual({ kind: "computed" });
    expect(decision.witnesses).toBeNull();
  });

  test("that a factor does nothing under Adam is seen in two simulated runs, and not stated", () => {
    const { working } = decided("factoreffect(adam, L2, 100, 0.01, 50) > 0", odd);
    const steps = working.links[0]?.left.steps ?? [];
    expect(steps.map(({ expression }) => printText(expression))).toEqual([
      "factoreffect(adam, L2, 100, 0.01, 50)",
      "apart(adam(L2, 0.01, 50, 0.5, 100), adam(L2, 0.01, 50, 0.5))",
      "apart(0.415, 0.415)",
      "0",
    ]);
    expect(steps.map(({ because }) => because).join(" ")).toMatch(/simulated/u);
    expect(working.truth).toBe("false");
  });

  test("both sides and the comparison are worked out", () => {
    const { working } = decided("share(L2, bright) > share(L1, bright)", even);
    expect(working.truth).toBe("true");
    expect(working.at.scenario).toEqual(even);
    const [link] = working.links;
    expect(link?.relation).toBe(">");
    expect(link?.left.value).toEqual({ kind: "exact", value: exactly("25/26") });
    expect(link?.right.value).toEqual({ kind: "exact", value: exactly("5/6") });
    expect(link?.left.steps.length).toBeGreaterThan(4);
  });
});

describe("with the prediction open", () => {
  const open = openDarkAndBright(["0.5", "0.5"], null);
  test.each([
    ["share(L2, farther) ≥ share(L1, farther)", "always"],
    ["share(L2, farther) < share(L1, farther)", "never"],
    ["pull(L2, farther) > pull(L2, nearer)", "always"],
    ["share(L2, bright) + share(L2, dark) = 1", "always"],
    ["share(L2, bright) > share(L1, bright)", "depends"],
    ["L2(prediction, 0.9) ≤ L1(prediction, 0.9)", "always"],
    ["L2(prediction, 0.9) < L1(prediction, 0.9)", "depends"],
    ["prediction ≤ 1", "always"],
    ["max(prediction, 0.5) ≥ min(prediction, 0.5)", "always"],
    ["clip(prediction, 0, 1) = prediction", "always"],
    ["(prediction - 0.5)^2 > 0", "depends"],
    ["-prediction > 0", "never"],
    ["distance(dark) + distance(bright) < delta", "never"],
  ])("%s is proved: %s", (text, verdict) => {
    const decision = decided(text, open);
    expect(decision.verdict).toBe(verdict);
    expect(decision.basis).toEqual({ kind: "proved" });
    expect(decision.witnesses === null).toBe(verdict !== "depends");
  });

  test("a claim that depends comes with a case where it holds and one where it fails", () => {
    const { witnesses, working } = decided("share(L2, bright) > share(L1, bright)", open);
    expect(witnesses?.holds.truth).toBe("true");
    expect(witnesses?.fails.truth).toBe("false");
    expect(working).toBe(witnesses?.holds);
    expect(predictionOf(witnesses?.holds.at)).toBeLessThan(0.6);
    expect(predictionOf(witnesses?.fails.at)).toBeGreaterThanOrEqual(0.6);
  });

  test("what is not a quotient of polynomials is searched, and says in how many cases", () => {
    const decision = decided("share(Huber(0.1), farther) ≥ share(L1, farther)", open);
    expect(decision.verdict).toBe("always");
    expect(decision.basis).toEqual({ kind: "searched", cases: 40 });
  });

  test.each([
    ["prediction^2 ≠ 1/2", "depends", "fails"],
    ["prediction^2 = 1/2", "depends", "holds"],
    ["(prediction^2 - 1/2)^2 > 0", "depends", "fails"],
    ["(prediction^2 - 1/2)^2 ≤ 0", "depends", "holds"],
    ["0 < (prediction^2 - 1/2)^2 < 2", "depends", "fails"],
    ["share(L2, bright) ≠ 0.123", "depends", "fails"],
    ["(share(L2, bright) - 0.123)^2 > 0", "depends", "fails"],
  ])("%s turns at a number that is no fraction: proved, %s", (text, verdict, claim) => {
    const decision = decided(text, openDarkAndBright(["0.8", "0.2"], null));
    expect(decision).toMatchObject({ verdict, basis: { kind: "proved" }, witnesses: null });
    const { meeting, working } = decision;
    expect(meeting?.claim).toBe(claim);
    expect(working.truth).toBe(claim === "fails" ? "true" : "false");
    const [from, to] = [predictionOf(meeting?.from), predictionOf(meeting?.to)];
    expect(to).toBeGreaterThan(from);
    expect(to - from).toBeLessThan(1e-12);
  });

  test("an inequality that turns at such a number has a case each way", () => {
    const decision = decided("prediction^2 < 1/2", open);
    expect(decision.verdict).toBe("depends");
    expect(decision.witnesses).not.toBeNull();
    expect(decided("(prediction^2 - 1/2)^2 ≥ 0", open).verdict).toBe("always");
  });

  test.each([
    ["share(Huber(0.1), bright) ≠ 0.123", "depends"],
    ["share(Huber(0.1), bright) = 0.123", "depends"],
    ["share(logcosh, bright) ≠ 0.123", "depends"],
    ["share(logcosh, bright) = 2", "never"],
  ])("%s, which no proof reaches: %s, for its sides cross between two cases", (text, verdict) => {
    expect(decided(text, open).verdict).toBe(verdict);
  });

  test("two sides that jump past each other never meet", () => {
    const text = "3 * sign(prediction - 0.613) = share(Huber(0.1), bright)";
    const { verdict, basis } = decided(text, open);
    expect([verdict, basis.kind]).toEqual(["never", "searched"]);
  });
});

describe("with the shares open", () => {
  const open = openDarkAndBright(null, { kind: "shared" });
  test.each([
    ["meanbest < midpoint", "depends", "proved"],
    ["meanbest ≥ 0.9", "never", "proved"],
    ["heads(minority) < 0.5", "always", "proved"],
    ["heads(dark) + heads(bright) = 1", "always", "proved"],
    ["error(L1, minority) > error(L2, minority)", "always", "searched"],
    ["minimax = midpoint", "always", "searched"],
    ["best(L2) = meanbest", "always", "searched"],
    ["best(L1) = best(L2)", "undetermined", "searched"],
  ] as const)("%s: %s, %s", (text, verdict, basis) => {
    const decision = decided(text, open);
    expect(decision.verdict).toBe(verdict);
    expect(decision.basis.kind).toBe(basis);
  });

  test("together with the prediction they are searched", () => {
    const both = openDarkAndBright(null, null);
    expect(decided("share(L2, bright) > heads(bright)", both).verdict).toBe("depends");
    const always = decided("pull(L2, bright) ≤ 1", both);
    expect(always.verdict).toBe("always");
    expect(always.basis.kind).toBe("searched");
    if (always.basis.kind === "searched") expect(always.basis.cases).toBeGreaterThan(1000);
  });
});

describe("with the kind of output open", () => {
  test("what L1 does to a minority depends on what the input tells", () => {
    const open = openDarkAndBright(["0.8", "0.2"], null);
    const { verdict, witnesses } = decided("error(L1, minority) < error(L2, minority)", open);
    expect(verdict).toBe("depends");
    expect(witnesses?.holds.at.scenario.output).toEqual(flippedBy("1/20"));
    expect(witnesses?.fails.at.scenario.output).toEqual({ kind: "shared" });
  });

  test("a plain number does not depend on it", () => {
    const decision = decided(
      "L2(0.9, 0.1) < L1(0.9, 0.1)",
      openDarkAndBright(["0.8", "0.2"], null),
    );
    expect(decision.verdict).toBe("always");
    expect(decision.basis.kind).toBe("computed");
  });
});

describe("with a free variable", () => {
  const alpha = { name: "alpha", low: exactly("0"), high: exactly("1") };
  const open = openDarkAndBright(["0.8", "0.2"], { kind: "shared" }, [alpha]);

  test("no mixture is kinder to a clean minority than the better end", () => {
    const text = "error(mix(alpha), minority) < min(error(L1, minority), error(L2, minority))";
    const decision = decided(text, open);
    expect(decision.verdict).toBe("never");
    expect(decision.basis).toEqual({ kind: "searched", cases: 41 });
  });

  test("what is a polynomial in it is proved", () => {
    const decision = decided("mix(0.4, 0.9, alpha) ≤ L1(0.4, 0.9)", open);
    expect(decision.verdict).toBe("always");
    expect(decision.basis.kind).toBe("proved");
    const depends = decided("alpha > 0.5", open);
    expect(depends.verdict).toBe("depends");
    expect(depends.witnesses?.holds.at.free.get("alpha")).toEqual(exactly("0.75"));
  });
});

describe("what cannot be decided says why, and where", () => {
  test.each([
    ["y_pred = 0.8", "this gives “y_pred” a value and claims nothing", 0, 12],
    ["x = 0.8", "this gives “x” a value and claims nothing", 0, 7],
    ["1/3", "this is an expression and claims nothing", 0, 3],
    ["0.1 < share(L2, nobody)", "no group is called “nobody”; there are dark, bright", 6, 23],
    ["0.1 < unknown", "“unknown” has no value here", 6, 13],
    ["error(L1, minority) > 0", "no one group is the minority here: it is a tie", 0, 19],
  ])("%s", (text, message, start, end) => {
    expect(decisionOn(text, even)).toEqual({
      kind: "undecided",
      problems: [{ message, span: { start, end }, severity: "error" }],
    });
  });

  test("an open scenario without any case in which the claim has a value", () => {
    const decision = decisionOn("unknown > 1", openDarkAndBright(["0.5", "0.5"], null));
    expect(decision.kind).toBe("undecided");
  });
});

describe("the cases of what is open", () => {
  const claim = claimFrom("share(L2, bright) > 0.5");

  test("are one when nothing is", () => {
    expect(casesOf(even, claim)).toHaveLength(1);
  });

  test("hold the critical predictions and points between them", () => {
    const found = casesOf(openDarkAndBright(["0.8", "0.2"], null), claim).map(predictionOf);
    for (const point of [0, 0.3, 0.42, 0.6, 0.9, 1, 0.15, 0.36]) expect(found).toContain(point);
    expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b));
  });

  test("have shares that sum to 1 and are above 0, whatever is open", () => {
    const three: OpenScenario = {
      groups: ["a", "b", "c"].map((name, place) => ({
        name,
        brightness: exactly(String(place / 4)),
        share: place === 0 ? exactly("0.4") : null,
        spread: exactly("0"),
      })),
      output: fixedAt("0.4"),
      scale: exactly("1"),
    };
    const cases = casesOf(three, claim);
    expect(cases.length).toBeGreaterThan(20);
    for (const { scenario } of cases) {
      const shares = scenario.groups.map(({ share }) => toNumber(share));
      expect(shares[0]).toBe(0.4);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...shares)).toBeGreaterThan(0);
    }
  });

  test("stay few, however much is open", () => {
    const all: OpenScenario = {
      groups: ["a", "b", "c", "d"].map((name) => ({
        name,
        brightness: null,
        share: null,
        spread: exactly("0"),
      })),
      output: null,
      scale: exactly("1"),
    };
    const cases = casesOf(all, claimFrom("share(L2, a) > 0.5"));
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.length).toBeLessThanOrEqual(3000);
  });
});

function predictionOf(at: Case | undefined): number {
  return at?.scenario.output.kind === "fixed" ? toNumber(at.scenario.output.at) : NaN;
}
