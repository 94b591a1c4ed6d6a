import type { Choice, Question, ScenarioTemplate } from "../schema-question";
import { WorldError, worldOf, type Parameters, type World } from "../world";

/** The assumptions that a choice is decided under: its own where it has some. */
export function scenarioOf(question: Question, choice: Choice): ScenarioTemplate {
  return choice.claim.scenario ?? question.scenario;
}

/**
 * Assumptions to show a claim under, with nothing open. What the choice leaves open is taken from elsewhere
 * in the question (the prediction of another choice, best one that is a number of the question by
 * itself), and failing that is the plainest there is: groups of equal size, one output for all.
 */
export function exampleTemplate(question: Question, choice: Choice): ScenarioTemplate {
  const own = scenarioOf(question, choice);
  const outputs = [question, ...question.choices.map(({ claim }) => claim)].flatMap(
    ({ scenario }) => (scenario?.output?.kind === "fixed" ? [scenario.output] : []),
  );
  const fixed = outputs.find(({ at }) => /^[a-z_]+$/u.test(at)) ?? outputs[0];
  const shared = { kind: "shared" } as const;
  const output = own.output ?? (choice.about === "optimum" ? shared : (fixed ?? shared));
  const isOpen = own.groups.filter(({ share }) => share === undefined).length > 1;
  const share = `1/${String(own.groups.length)}`;
  const groups = isOpen ? own.groups.map((group) => ({ ...group, share })) : own.groups;
  return { ...own, groups, output };
}

/** The same with numbers in it. Null where they do not fit. */
export function exampleWorld(
  question: Question,
  choice: Choice,
  parameters: Parameters,
): World | null {
  try {
    return worldOf(exampleTemplate(question, choice), parameters);
  } catch (error) {
    if (error instanceof WorldError) return null;
    throw error;
  }
}
