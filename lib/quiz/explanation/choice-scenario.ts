import type { Scenario } from "@/lib/loss/scenario";
import type { Choice, Question, ScenarioTemplate } from "../schema-question";
import { WorldError, worldOf, type Parameters } from "../world";

/** The assumptions that a choice is decided under: its own where it has some. */
export function scenarioOf(question: Question, choice: Choice): ScenarioTemplate {
  return choice.claim.scenario ?? question.scenario;
}

/**
 * Assumptions to show a claim on, with nothing open. What the choice leaves open is taken from
 * elsewhere in the question (the prediction of another choice), and failing that is the plainest
 * there is: groups of equal size, one output for all.
 */
export function exampleScenario(
  question: Question,
  choice: Choice,
  parameters: Parameters,
): Scenario | null {
  const own = scenarioOf(question, choice);
  const others = [
    question.scenario,
    ...question.choices.flatMap(({ claim }) => (claim.scenario ? [claim.scenario] : [])),
  ];
  const fixed = others.find(({ output }) => output?.kind === "fixed")?.output;
  const shared = { kind: "shared" } as const;
  const output = own.output ?? (choice.about === "optimum" ? shared : (fixed ?? shared));
  const isShared = own.groups.filter(({ share }) => share === undefined).length > 1;
  const share = `1/${String(own.groups.length)}`;
  const groups = isShared ? own.groups.map((group) => ({ ...group, share })) : own.groups;
  try {
    return worldOf({ ...own, groups, output }, parameters).scenario;
  } catch (error) {
    if (error instanceof WorldError) return null;
    throw error;
  }
}
