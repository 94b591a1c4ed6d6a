import { describe, expect, test } from "vitest";
import { printText } from "@/lib/arithmetic/print-text";
import { read } from "@/lib/arithmetic/read";
import { trace } from "@/lib/arithmetic/trace";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { recheck } from "../recheck";
import type { Scenario } from "../scenario";
import { darkAndBright, fixedAt, flippedBy, noisyBy } from "../scenario.fixture";
import { vocabularyFor } from "../vocabulary";
import { linesOfSteps } from "../worked-line";

const even = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));
const odd = darkAndBright(["0.8", "0.2"]);
const mostlyBright = darkAndBright(["0.2", "0.8"]);
const spread = darkAndBright(["0.8", "0.2"], fixedAt("0.4"), { spreads: ["0.1", "0.4"] });
const flipped = darkAndBright(["0.8", "0.2"], flippedBy("0.1"));
const noisy = darkAndBright(["0.8", "0.2"], noisyBy("1.2"));
const known = darkAndBright(["0.8", "0.2"], { kind: "known" });

const LOSSES = [
  ["L1", ""],
  ["L2", ""],
  ["Lp", "3"],
  ["Huber", "0.1"],
  ["pseudoHuber", "0.1"],
  ["charbonnier", "0.1"],
  ["logcosh", ""],
  ["pinball", "0.9"],
  ["mix", "2/7"],
] as const;

const ofLosses = LOSSES.flatMap(([family, parameter]): readonly (readonly [string, Scenario])[] => {
  const loss = parameter === "" ? family : `${family}(${parameter})`;
  const last = parameter === "" ? "" : `, ${parameter}`;
  return [
    [`${family}(0.9, 0.1${last})`, even],
    [`${family}(0.15, 0.1${last})`, even],
    [`slope(${loss}, 0.3)`, even],
    [`slope(${loss}, -0.3)`, even],
    [`best(${loss})`, odd],
    [`best(${loss})`, mostlyBright],
  ];
});

/** The same vocabulary, keeping the reason of everything that it expands. */
function listenedTo(words: Vocabulary): { vocabulary: Vocabulary; reasons: string[] } {
  const reasons: string[] = [];
  const vocabulary: Vocabulary = {
    variable: (name) => words.variable(name),
    function: (name) => {
      const definition = words.function(name);
      return (
        definition && {
          ...definition,
          expand: (operands, context) => {
            const expansion = definition.expand(operands, context);
            reasons.push(expansion.because);
            return expansion;
          },
        }
      );
    },
  };
  return { vocabulary, reasons };
}

function stepsOf(text: string, scenario: Scenario) {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`${text} is no expression`);
  const { steps, problem } = trace(statement.first, vocabularyFor(scenario));
  if (problem) throw new Error(problem.message);
  return steps.map(({ expression, because }) => ({ shows: printText(expression), because }));
}

describe("the first step shows the formula that answers, and says which it is", () => {
  test.each<readonly [string, Scenario, string, RegExp]>([
    ["best(L1)", odd, "0.3", /weighted median/u],
    ["best(L2)", odd, "0.8 × 0.3 + 0.2 × 0.9", /weighted mean/u],
    ["best(balanced(L2))", odd, "(0.3 + 0.9)/2", /weighted mean/u],
    ["best(Lp(3))", odd, "0.3 + 0.6/(1 + 2)", /two pulls balance/u],
    ["best(Huber(0.1))", odd, "0.3 + 0.2/0.8 × min(0.1, 0.48)", /majority gives way/u],
    ["best(Huber(0.1))", mostlyBright, "0.9 − 0.2/0.8 × min(0.1, 0.48)", /majority gives way/u],
    ["best(Huber(0.1))", even, "[0.4, 0.8]", /same at every value between/u],
    ["best(pinball(0.9))", odd, "0.9", /pulls of all groups add up to 0/u],
    ["best(minimax)", odd, "0.6", /worst group/u],
    ["best(beside(L2, 0.5))", odd, "0.67", /balance the push/u],
    ["best(L2, dark)", known, "0.3", /only one group is left/u],
    ["error(L2, dark)", odd, "|best(L2) − 0.3|", /keeps at the best output/u],
    ["error(L2, dark)", known, "|best(L2, dark) − 0.3|", /keeps at the best output/u],
    [
      "error(L2, dark)",
      flipped,
      "0.9 × |best(L2, dark) − 0.3| + 0.1 × |best(L2, bright) − 0.3|",
      /weighted by its chance/u,
    ],
    ["worst(L1)", even, "[0.3, 0.6]", /all of the outputs that are equally good/u],
    ["worst(L2)", odd, "max(error(L2, dark), error(L2, bright))", /largest error/u],
    ["loss(L2, bright)", spread, "L2(0.4, 0.9) + 0.4^2", /loss of the group/u],
  ])("%s: %#", (text, scenario, shows, because) => {
    const [, first] = stepsOf(text, scenario);
    expect(first?.shows).toBe(shows);
    expect(first?.because).toMatch(because);
  });
});

describe("the worked solution gives a reason for each step, and every line of it holds", () => {
  test.each<readonly [string, Scenario]>([
    ...ofLosses,
    ["growth(L2, 0.1, 0.8)", even],
    ["slopegrowth(L2, 0.1, 0.8)", even],
    ["pairshare(L2, 0.8, 0.1)", even],
    ["pairpull(L2, 0.8, 0.1)", even],
    ["crossover(4)", even],
    ["slopecrossover(4)", even],
    ["sign(-3)", even],
    ["sign(0)", even],
    ["sign(3)", even],
    ["clip(3, 0, 1)", even],
    ["brightness(bright) + spread(dark) + heads(dark)", even],
    ["distance(bright)", even],
    ["loss(L2, bright)", spread],
    ["total(L1)", even],
    ["share(L2, bright)", even],
    ["pull(L2, bright)", even],
    ["prediction / ratio", even],
    ["delta + midpoint * meanbest / scale", even],
    ["best(L1)", even],
    ["worst(L1) + 1", even],
    ["best(balanced(L2))", odd],
    ["balanced(L2)", odd],
    ["minimax", odd],
    ["best(beside(L2, 0.5))", odd],
    ["best(L2, dark)", known],
    ["best(L2, dark)", flipped],
    ["error(L2, dark)", odd],
    ["error(L2, dark, mse)", spread],
    ["error(L2, dark)", flipped],
    ["error(L2, dark)", noisy],
    ["worst(L2)", odd],
    ["worst(L2)", noisy],
    ["gap(L2)", odd],
    ["overall(L2)", odd],
    ["overall(L2, mse)", odd],
    ["ratio(L2)", odd],
    ["ratio(L2, mse)", odd],
    ["threshold", odd],
    ["noisethreshold", odd],
    ["leastgap", spread],
    ["meanshift(1, 10)", odd],
    ["breakdown(L2, 20)", odd],
    ["breakdown(L1, 20)", odd],
    ["breakdown(pinball(0.9), 20)", odd],
    ["train(L2, 0.1, 3)", odd],
    ["sigmoidtrain(L2, 0.1, 3)", odd],
    ["adam(L2, 0.01, 9)", odd],
    ["apart(adam(L2, 0.01, 9), adam(L2, 0.01, 9))", odd],
    ["apart(0.5, 0.25)", odd],
    ["factoreffect(descent, L2, 2, 0.1, 3)", odd],
    ["factoreffect(adam, L2, 100, 0.01, 3)", odd],
  ])("%s: %#", (text, scenario) => {
    const { statement } = read(text);
    if (statement?.kind !== "chain") throw new Error(`${text} is no expression`);
    const { vocabulary, reasons } = listenedTo(vocabularyFor(scenario));
    const { steps, problem } = trace(statement.first, vocabulary);
    if (problem) throw new Error(problem.message);
    expect(steps.length).toBeGreaterThan(1);
    for (const reason of reasons) expect(reason).toMatch(/^\S.{12,}[^.\s]$/u);
    const lines = linesOfSteps(steps);
    expect(recheck(lines, vocabularyFor(scenario))).toEqual({ holds: true, lines: lines.length });
  });
});
