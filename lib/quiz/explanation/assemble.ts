import type { Decision } from "@/lib/loss/decision";
import { decideChoice, isRight, worldOfChoice } from "../decide-choice";
import { numbersIn, type ComputedNumber } from "../rendered-fragment";
import { renderTemplate } from "../render-template";
import type { Choice, Question } from "../schema-question";
import { WorldError, worldOf, type Parameters, type World } from "../world";
import { calculatorFor } from "./calculator";
import { chipsOf, type AssumptionChip } from "./chips";
import { exampleWorld, scenarioOf } from "./choice-scenario";
import { contrastFor } from "./contrast-for";
import { tabulate } from "./figure/draw";
import { initialState } from "./figure/figure-state";
import type { Assembled, Explanation, Section, Text } from "./explanation";
import { figureCaption } from "./figure-caption";
import { figureFor, isWorthDrawing } from "./figure-for";
import { flipFor } from "./flip-for";
import type { FlipWords } from "./flip-words";
import { guarded } from "./guarded";
import { principleSentence } from "./principle-sentence";
import { limitsOn } from "./used-parameters";
import { verdictTitle } from "./verdict-title";
import { plainWitnesses } from "./witnesses";
import { workedSection } from "./worked-cases";

/**
 * The explanation of one choice on one set of numbers, in the nine steps. Pure. Everything in it is
 * computed here, and computed a second time before it is handed out: where one number fails,
 * nothing is.
 */
export function assembleExplanation(
  question: Question,
  parameters: Parameters,
  choice: Choice,
): Assembled {
  try {
    return assembleIn(question, parameters, choice);
  } catch (error) {
    if (error instanceof WorldError) return { kind: "impossible", reasons: error.problems };
    if (error instanceof NoText) return { kind: "impossible", reasons: [error.message] };
    throw error;
  }
}

function assembleIn(question: Question, parameters: Parameters, choice: Choice): Assembled {
  const limits = limitsOn(question, choice, Object.keys(parameters));
  const world = worldOfChoice({ scenario: question.scenario, limits }, choice, parameters);
  const decision = decideChoice(choice, world);
  if (decision.kind === "undecided") {
    return { kind: "impossible", reasons: decision.problems.map(({ message }) => message) };
  }
  const example = exampleWorld(question, choice, parameters);
  const guess = guessSection(question, parameters);
  const opening: readonly Section[] =
    guess === null ? [] : [{ kind: "guess", prompt: guess.prompt, of: guess.of }];
  const explanation: Explanation = {
    choice: choice.key,
    text: written(choice.text, world),
    isTrue: isRight(choice, decision),
    sections: [...opening, ...sectionsOf(question, choice, world, decision, example)],
  };
  return guarded(explanation, {
    claim: world.vocabulary,
    example: calculatorFor((example ?? world).parameters, example?.scenario ?? null).vocabulary,
    guess: (guess?.world ?? world).vocabulary,
  });
}

type Decided = Extract<Decision, { readonly kind: "decided" }>;

function sectionsOf(
  question: Question,
  choice: Choice,
  world: World,
  decision: Decided,
  example: World | null,
): readonly Section[] {
  const { refutation } = choice;
  const chips = chipsOf(world.open);
  const scenario = example?.scenario ?? null;
  const calculator = calculatorFor(world.parameters, scenario);
  const contrast = scenario === null ? null : contrastFor(choice, scenario, calculator);
  const model = scenario === null ? null : figureFor(question.figure, choice, scenario, calculator);
  const witnesses = plainWitnesses(choice, world, decision, scenario);
  const flip = flipFor(choice, scenarioOf(question, choice), world, decision, witnesses);
  return [
    {
      kind: "verdict",
      verdict: decision.verdict,
      title: verdictTitle({ ...decision, witnesses }, world.open, choice),
      because: written(choice.because, world),
      chips: chips.map((chip) => ({ ...chip, isKey: flip !== null && isKeyTo(flip, chip) })),
      about: choice.about,
      says: choice.claim.says,
    },
    {
      kind: "refutation",
      belief: written(refutation.belief, world),
      plausible: written(refutation.plausible, world),
      fails: written(refutation.fails, world),
    },
    ...(contrast === null ? [] : [{ kind: "contrast", contrast } as const]),
    {
      kind: "principle",
      principle: written(choice.principle, world),
      here: example === null ? null : principleHere(example),
    },
    ...(model === null || !isWorthDrawing(model)
      ? []
      : [
          {
            kind: "plot",
            model,
            caption: figureCaption(model),
            table: tabulate(model, initialState(model)),
          } as const,
        ]),
    ...(flip === null ? [] : [{ kind: "flip", flip } as const]),
    ...(choice.prompt === undefined
      ? []
      : [{ kind: "prompt", question: written(choice.prompt, world) } as const]),
    { kind: "worked", ...workedSection({ ...decision, witnesses }) },
  ];
}

/** Of the groups, which have a chip each, only the one whose brightness would change. */
function isKeyTo({ assumption, group }: FlipWords, chip: AssumptionChip): boolean {
  return chip.assumption === assumption && (assumption !== "brightness" || chip.words === group);
}

/** A text has no value on numbers where a sentence speaks of the nearer of two equally near groups. */
class NoText extends Error {}

function written(template: string, world: World): Text {
  const { fragments, problem } = renderTemplate(template, world);
  if (problem !== undefined) throw new NoText(problem);
  return fragments;
}

/** Null too on other numbers that the choice can do with and the guess cannot: nobody guessed there. */
function guessSection(
  question: Question,
  parameters: Parameters,
): { readonly prompt: Text; readonly of: ComputedNumber; readonly world: World } | null {
  if (question.guess === undefined) return null;
  try {
    const world = worldOf(question.scenario, parameters);
    const [of] = numbersIn(written(`{${question.guess.of}}`, world));
    return of === undefined ? null : { prompt: written(question.guess.prompt, world), of, world };
  } catch (error) {
    if (error instanceof WorldError || error instanceof NoText) return null;
    throw error;
  }
}

/** Null where the sentence has no value: nobody is farther at a tie. */
function principleHere(example: World): Text | null {
  const template = example.scenario === null ? null : principleSentence(example.scenario);
  return template === null ? null : (renderTemplate(template, example).fragments ?? null);
}
