import { describe, expect, test } from "vitest";
import { ONE, equals } from "@/lib/arithmetic/rational";
import { QUIZZES } from "../bank/quizzes";
import { assembleExplanation } from "./assemble";
import { plainText } from "../rendered-fragment";
import { calculatorFor, nearest } from "./calculator";
import { exampleWorld } from "./choice-scenario";
import { draw } from "./figure/draw";
import { initialState } from "./figure/figure-state";
import { aboutText, fullText } from "./figure/number-text";
import type { FigureModel } from "./figure/figure-model";

const questions = [
  ...new Map(QUIZZES.flatMap((quiz) => quiz.questions).map((one) => [one.id, one])).values(),
];
const cases = questions.flatMap((question) =>
  question.variants.flatMap(({ name, parameters }) =>
    question.choices.map((choice) => ({
      name: `${question.id}, ${name}, ${choice.key}`,
      question,
      parameters,
      choice,
    })),
  ),
);

/** Which assumption about the output each figure draws. */
const DRAWN = {
  losses: "fixed",
  slopes: "fixed",
  shares: "fixed",
  "best-output": "shared",
  mixture: "shared",
  training: "shared",
  channel: "flipped",
  noisy: "noisy",
} as const satisfies Record<FigureModel["kind"], string>;

/** The readouts of a figure on the learner's numbers, as expressions of the engine. */
function readoutsOf(model: FigureModel): readonly string[] {
  const names = model.groups.map(({ name }) => name);
  switch (model.kind) {
    case "losses":
    case "slopes": {
      const { numerator, denominator } = model.factor;
      const times = `${String(numerator)}/${String(denominator)}`;
      const of = (loss: string, name: string) =>
        model.kind === "losses"
          ? `loss(${loss}, ${name})`
          : `slope(${loss}, abs(prediction - brightness(${name})))`;
      return names.flatMap((name) => [of("L1", name), `${times} * ${of("L2", name)}`]);
    }
    case "shares":
      return ["share(L1, bright)", "share(L2, bright)"];
    case "best-output":
      return ["best(L1)", "best(L2)"];
    case "noisy":
      return ["minority", "majority"].flatMap((group) => [
        `error(L1, ${group})`,
        `error(L2, ${group})`,
      ]);
    case "channel":
    case "mixture":
    case "training":
      return [];
  }
}

describe.each(cases)("$name", ({ question, parameters, choice }) => {
  const assembled = assembleExplanation(question, parameters, choice);
  const sections = assembled.kind === "explanation" ? assembled.explanation.sections : [];
  const plot = sections.find((section) => section.kind === "plot");
  const world = exampleWorld(question, choice, parameters);

  test("the figure draws the assumptions that the choice is explained on, or there is none", () => {
    expect(assembled.kind).toBe("explanation");
    if (plot?.kind !== "plot" || !world?.scenario) return;
    const { model } = plot;
    expect(world.scenario.output.kind).toBe(DRAWN[model.kind]);
    const calculator = calculatorFor(world.parameters, world.scenario);
    const { readouts, rings } = draw(model, initialState(model));
    for (const [i, expression] of readoutsOf(model).entries()) {
      const value = calculator.value(expression);
      if (value?.kind === "approximate") {
        expect.soft(readouts[i]?.text, expression).toBe(aboutText(value.value));
      }
      if (value?.kind === "exact") {
        expect
          .soft(readouts[i]?.text, expression)
          .toBeOneOf([fullText(value.value), fullText(value.value).split(" ≈ ")[0]]);
      }
    }
    const [crossover] = /(?:slope)?crossover\([^()]+\)/u.exec(choice.claim.expression) ?? [];
    if (crossover !== undefined && model.kind === "slopes") {
      const value = calculator.value(crossover);
      if (value === null) throw new Error(`${crossover} has no value`);
      expect(rings[0]?.x).toBeCloseTo(nearest(value), 12);
      expect(plot.caption.includes(" times L2")).toBe(!equals(model.factor, ONE));
    }
  });
});

test("where the input shows the group, nothing is left to draw and a sentence says so", () => {
  const found = cases.flatMap(({ question, choice, parameters }) => {
    const kind = exampleWorld(question, choice, parameters)?.scenario?.output.kind;
    if (kind !== "known") return [];
    const assembled = assembleExplanation(question, parameters, choice);
    return assembled.kind === "explanation" ? [assembled.explanation.sections] : [];
  });
  expect(found.length).toBeGreaterThan(0);
  for (const sections of found) {
    expect(sections.map(({ kind }) => kind)).not.toContain("plot");
    const [principle] = sections.filter((section) => section.kind === "principle");
    expect(plainText(principle?.here ?? [])).toContain(
      "an error of 0 under L1 and 0 under L2: there is nothing left to plot.",
    );
  }
});
