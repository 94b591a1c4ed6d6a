import type { Rational } from "@/lib/arithmetic/rational";
import { ONE, divide, rational } from "@/lib/arithmetic/rational";
import type { Group, Output, Scenario } from "@/lib/loss/scenario";
import type { Choice, Question, ScenarioTemplate } from "../schema-question";
import { calculatorFor } from "./calculator";

type Parameters = Readonly<Record<string, string>>;

/** The assumptions that a choice is decided under: its own where it has some. */
export function scenarioOf(question: Question, choice: Choice): ScenarioTemplate {
  return choice.claim.scenario ?? question.scenario;
}

/** Every assumption as a number, or null where one is open or is not a number from its range. */
export function closeScenario(template: ScenarioTemplate, parameters: Parameters): Scenario | null {
  const { exact } = calculatorFor(parameters, null);
  const groups: Group[] = [];
  for (const { name, brightness, share, spread, outlier } of template.groups) {
    const [b, w, s] = [
      exact(brightness),
      share === undefined ? null : exact(share),
      exact(spread ?? "0"),
    ];
    if (b === null || w === null || s === null) return null;
    groups.push({ name, brightness: b, share: w, spread: s, ...(outlier && { outlier }) });
  }
  const output = closeOutput(template.output, exact);
  const scale = exact(template.scale ?? "1");
  return output === null || scale === null ? null : { groups, output, scale };
}

function closeOutput(
  output: ScenarioTemplate["output"],
  exact: (text: string) => Rational | null,
): Output | null {
  switch (output?.kind) {
    case undefined:
      return null;
    case "shared":
    case "known":
      return output;
    case "fixed": {
      const at = exact(output.at);
      return at === null ? null : { kind: "fixed", at };
    }
    case "flipped": {
      const q = exact(output.q);
      return q === null ? null : { kind: "flipped", q };
    }
    case "noisy": {
      const tau = exact(output.tau);
      return tau === null ? null : { kind: "noisy", tau };
    }
  }
}

/**
 * Assumptions to show an open claim on. What the choice leaves open is taken from elsewhere in the
 * question (the prediction of another choice), and failing that is the plainest there is: groups of
 * equal size, and for a claim about the optimum one output for all.
 */
export function exampleScenario(
  question: Question,
  choice: Choice,
  parameters: Parameters,
): Scenario | null {
  const own = scenarioOf(question, choice);
  const closed = closeScenario(own, parameters);
  if (closed !== null) return closed;
  const templates = [
    own,
    question.scenario,
    ...question.choices.flatMap(({ claim }) => (claim.scenario ? [claim.scenario] : [])),
  ];
  const hasShares = own.groups.every(({ share }) => share !== undefined);
  const fixed = templates.find(({ output }) => output?.kind === "fixed")?.output;
  const shared = { kind: "shared" } as const;
  const output = own.output ?? (choice.about === "optimum" ? shared : (fixed ?? shared));
  const equal = divide(ONE, rational(own.groups.length));
  const share = `${String(equal.numerator)}/${String(equal.denominator)}`;
  const groups = hasShares ? own.groups : own.groups.map((group) => ({ ...group, share }));
  return closeScenario({ ...own, groups, output }, parameters);
}
