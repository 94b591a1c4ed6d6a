import { describe, expect, test } from "vitest";
import { read } from "@/lib/arithmetic/read";
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
