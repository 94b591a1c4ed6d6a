import "server-only";
import type { ChoiceVerdict, QuestionAsked, QuestionDescribed } from "../described-question";
import { chipsOf } from "../explanation/chips";
import { exampleWorld } from "../explanation/choice-scenario";
import { keptExplanation } from "../explanation/kept-explanations";
import { renderTemplate } from "../render-template";
import type { Choice, Question } from "../schema-question";
import { findCurrentVersion } from "../store/discussed";
import { getVersionContent } from "../store/version-content";
import { WorldError, worldOf, type Parameters, type World } from "../world";

/**
 * A question or choice as it is asked, on the numbers given. It says nothing of what is true.
 *
 * @returns null where there is no such question or choice, or the numbers do not fit it.
 */
export async function describeQuestion(asked: QuestionAsked): Promise<QuestionDescribed | null> {
  const found = await load(asked);
  if (found === null) return null;
  const { question, choice, parameters } = found;
  const world = worldFor(question, choice, parameters);
  if (world === null) return null;
  const text = choice === null ? null : renderTemplate(choice.text, world);
  if (text?.problem !== undefined) return null;
  return {
    title: question.title,
    choiceKeys: question.choices.map(({ key }) => key),
    choice: choice === null || text === null ? null : { key: choice.key, text: text.fragments },
    chips: chipsOf(world.open).map((chip) => ({ ...chip, isKey: false })),
    scenario:
      world.scenario ??
      (choice === null ? null : (exampleWorld(question, choice, parameters)?.scenario ?? null)),
  };
}

/**
 * The engine's verdict on a choice on these numbers. It gives the key away: only for staff, and for
 * whoever has submitted the question.
 */
export async function verdictOfChoice(asked: QuestionAsked): Promise<ChoiceVerdict | null> {
  const found = await load(asked);
  if (found === null) return null;
  const { versionHash, question, choice, parameters } = found;
  if (choice === null) return null;
  const assembled = keptExplanation(versionHash, question, parameters, choice);
  if (assembled.kind !== "explanation") return null;
  const section = assembled.explanation.sections.find(({ kind }) => kind === "verdict");
  if (section?.kind !== "verdict") return null;
  return { verdict: section.verdict, title: section.title };
}

async function load({ questionId, choiceKey, numbers }: QuestionAsked) {
  const on = numbers ?? (await findCurrentVersion(questionId));
  if (on === null) return null;
  const { versionHash, parameters } = on;
  const question = await getVersionContent(versionHash);
  const choice = question.choices.find(({ key }) => key === choiceKey) ?? null;
  if (question.id !== questionId || (choiceKey !== null && choice === null)) return null;
  return { versionHash, parameters, question, choice };
}

function worldFor(question: Question, choice: Choice | null, parameters: Parameters): World | null {
  try {
    return worldOf(choice?.claim.scenario ?? question.scenario, parameters);
  } catch (error) {
    if (error instanceof WorldError) return null;
    throw error;
  }
}
