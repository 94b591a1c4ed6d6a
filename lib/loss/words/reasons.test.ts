import { describe, expect, test } from "vitest";
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
