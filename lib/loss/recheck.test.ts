import { describe, expect, test } from "vitest";
import { read } from "@/lib/arithmetic/read";
import type { Expression } from "@/lib/arithmetic/expression";
import { rational } from "@/lib/arithmetic/rational";
import { call, number, plus, size } from "./build";
import { decideClaim } from "./decide";
import { recheck } from "./recheck";
import { claimFrom, darkAndBright, fixedAt, flippedBy, noisyBy, shown } from "./scenario.fixture";
import type { Scenario } from "./scenario";
import { vocabularyFor } from "./vocabulary";
import { linesOfWorking, type WorkedLine } from "./worked-line";

const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
const odd = darkAndBright(["0.8", "0.2"]);

function linesOf(text: string, scenario: Scenario): readonly WorkedLine[] {
  const decision = decideClaim(claimFrom(text), scenario);
  if (decision.kind === "undecided") throw new Error(decision.problems[0]?.message);
  return linesOfWorking(decision.working);
}

function line(text: string): WorkedLine {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(text);
  return { left: statement.first, link: statement.links[0] ?? null, because: "" };
}

describe("everything that a true claim shows holds", () => {
  test.each([
    ["share(L2, bright) > share(L1, bright)", even],
    ["share(pseudoHuber(0.1), bright) > share(L1, bright)", even],
    ["gap(L2) < error(Lp(3), bright)", odd],
    ["best(mix(0.1)) > best(Huber(0.1))", odd],
    ["error(logcosh, bright) < worst(L1)", odd],
    ["train(L2, 0.1, 50) < adam(L2, 0.01, 100)", odd],
    ["overall(L2, mse) < overall(L1, mse)", odd],
    ["error(L2, bright) > error(L1, bright)", darkAndBright(["0.8", "0.2"], flippedBy("0.1"))],
    ["gap(L2) < worst(L2)", darkAndBright(["0.8", "0.2"], noisyBy("1.2"))],
    ["noisethreshold > 1", odd],
    ["share(L2, bright) < share(L1, bright)", even],
    ["error(L1, dark) < error(L2, dark)", even],
  ])("%s", (text, scenario) => {
    const lines = linesOf(text, scenario);
    expect(lines.length).toBeGreaterThan(2);
    expect(recheck(lines, vocabularyFor(scenario))).toEqual({ holds: true, lines: lines.length });
  });
});

describe("a number that was tampered with is found", () => {
  test.each([
    ["0.8^2 = 0.65", "0.8^2 = 0.65 is not what it is said to be"],
    ["0.8^2 = 0.6400000001", "0.8^2 = 0.6400000001 is not what it is said to be"],
    ["share(L2, bright) = 26/27", "share(L2, bright) = 26/27 is not what it is said to be"],
    [
      "share(L2, bright) < share(L1, bright)",
      "share(L2, bright) < share(L1, bright) is not what it is said to be",
    ],
    ["sqrt(2) ≈ 1.42", "sqrt(2) ≈ 1.42 is not what it is said to be"],
    ["1/3 = 0.333", "1/3 = 0.333 is not what it is said to be"],
    ["unknown + 0 = 1", "the left side cannot be read back and worked out"],
    ["1 = unknown", "the right side cannot be read back and worked out"],
    ["1/0", "the left side cannot be read back and worked out"],
  ])("%s", (text, because) => {
    const lines = [line("1 + 1 = 2"), line(text)];
    expect(recheck(lines, vocabularyFor(even))).toEqual({ holds: false, at: 1, because });
  });

  test("in every single line of a working", () => {
    const lines = linesOf("share(L2, bright) > share(L1, bright)", even);
    for (const [place, { left, link, because }] of lines.entries()) {
      if (!link) continue;
      const wrong = {
        kind: "binary",
        operator: "-",
        left: link.right,
        right: line("1").left,
      } as const;
      const tampered = [...lines];
      tampered[place] = {
        left,
        because,
        link: { ...link, right: link.relation === ">" ? left : wrong },
      };
      const result = recheck(tampered, vocabularyFor(even));
      expect(result).toMatchObject({ holds: false, at: place });
    }
  });

  test("a float that no longer is what its line says", () => {
    const lines = linesOf("error(logcosh, bright) < worst(L1)", odd);
    const tampered = lines.map((each) =>
      each.link?.right.kind === "approximate"
        ? { ...each, link: { ...each.link, right: { kind: "approximate", value: 0.1 } as const } }
        : each,
    );
    expect(recheck(tampered, vocabularyFor(odd)).holds).toBe(false);
  });
});

describe("a rounded number is held to half a unit of its last place", () => {
  test.each([
    ["1/3 ≈ 0.333", true],
    ["2/3 ≈ 0.667", true],
    ["2/3 ≈ 0.666", false],
    ["-2/3 ≈ -0.667", true],
    ["-2/3 ≈ 0.667", false],
    ["0.125 ≈ 0.13", true],
    ["0.125 ≈ 0.12", true],
    ["0.1249 ≈ 0.13", false],
    ["sqrt(2) ≈ 1.414", true],
    ["sqrt(2) ≈ 1.415", false],
    ["12.6 ≈ 13", true],
    ["12.4 ≈ 13", false],
    ["[0.1, 0.2] ≈ 0.1", false],
    ["1/3 ≈ 2/6", true],
    ["1/3 ≈ 2/7", false],
    ["sqrt(2) = sqrt(2)", true],
    ["sqrt(2) = sqrt(3)", false],
    ["sqrt(2) < sqrt(3)", true],
    ["sqrt(3) < sqrt(2)", false],
    ["[0.1, 0.2] = [0.1, 0.2]", true],
    ["[0.1, 0.2] = [0.1, 0.3]", false],
  ])("%s: %s", (text, holds) => {
    expect(recheck([line(text)], vocabularyFor(even)).holds).toBe(holds);
  });
});

describe("a line that says that it fails, or that it hangs on a tie, has to", () => {
  test.each([
    ["1 = 2", "false", true],
    ["1 = 1", "false", false],
    ["1 < 2", "false", false],
    ["[0, 1] = 1/2", "undetermined", true],
    ["[0, 1] = 2", "undetermined", false],
    ["[0, 1] = [0, 1]", "undetermined", true],
    ["[0, 1] = [0, 1]", "true", true],
    ["[0, 1] = [0, 1]", "false", false],
    ["[0, 1] < [0, 1]", "true", false],
  ] as const)("%s, shown as %s: %s", (text, truth, holds) => {
    expect(recheck([{ ...line(text), truth }], vocabularyFor(even)).holds).toBe(holds);
  });
});

describe("a float anywhere in a line is worked on as it is, not as the three digits shown", () => {
  const third: Expression = { kind: "approximate", value: 0.1234567 };
  const one: Expression = number(rational(1));
  test.each<readonly [string, Expression, number]>([
    ["alone", third, 0.1234567],
    ["on the left of a sum", plus(third, one), 1.1234567],
    ["on the right of a sum", plus(one, third), 1.1234567],
    ["negated", { kind: "negate", operand: third }, -0.1234567],
    ["in bars", size({ kind: "negate", operand: third }), 0.1234567],
    ["in a call", call("max", number(rational(0)), third), 0.1234567],
  ])("%s", (_, left, value) => {
    const right: Expression = { kind: "approximate", value };
    const shown = { left, link: { relation: "=", right }, because: "" } as const;
    expect(recheck([shown], vocabularyFor(even))).toEqual({ holds: true, lines: 1 });
    const wrong: Expression = { kind: "approximate", value: value + 1e-6 };
    const off = { ...shown, link: { relation: "=", right: wrong } } as const;
    expect(recheck([off], vocabularyFor(even)).holds).toBe(false);
  });
});

test("the two ways of working out may differ in the last digits of a large number", () => {
  const text = "123456789.123 * 987654321.7 = 987654321.7 * 123456789.123";
  expect(recheck([line(text)], vocabularyFor(even)).holds).toBe(true);
});

test.each([
  ["L2", "L1", "L2(0.9, 0.1) = 0.8"],
  ["L1", "L2", "L1(0.9, 0.1) = 0.64"],
  ["L1", "L2", "0.64 = L1(0.9, 0.1)"],
])("a vocabulary that takes %s for %s is caught by the second opinion: %s", (lie, truth, text) => {
  const honest = vocabularyFor(even);
  const lying = {
    variable: (name: string) => honest.variable(name),
    function: (name: string) => honest.function(name === lie ? truth : name),
  };
  expect(recheck([line(text)], lying)).toMatchObject({ holds: false, at: 0 });
});

test("a vocabulary that lies to the evaluator is caught by the second opinion in floats", () => {
  const honest = vocabularyFor(even);
  const lying = {
    variable: (name: string) => honest.variable(name),
    function: (name: string) => honest.function(name === "L2" ? "L1" : name),
  };
  expect(recheck([line("L2(0.9, 0.1) = 0.8")], lying)).toEqual({
    holds: false,
    at: 0,
    because: "the exact value and the one in floats disagree",
  });
});

test("nothing shown holds trivially", () => {
  expect(recheck([], vocabularyFor())).toEqual({ holds: true, lines: 0 });
  expect(shown("L2(0.9, 0.1)")).toBe("0.64");
});
