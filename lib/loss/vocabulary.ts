import { DivisionByZero, ONE } from "@/lib/arithmetic/rational";
import {
  VocabularyError,
  type FunctionDefinition,
  type Vocabulary,
} from "@/lib/arithmetic/vocabulary";
import type { Scenario } from "./scenario";
import { settingOf, type Setting } from "./setting";
import { VARIABLES } from "./variables";
import { assumptionWords } from "./words/assumptions";
import { CROSSOVER_WORDS } from "./words/crossovers";
import { optimumWords } from "./words/optimum";
import { OUTLIER_WORDS } from "./words/outliers";
import { pointwiseWords } from "./words/pointwise";
import { predictionWords } from "./words/at-prediction";
import { SIGN_AND_CLIP } from "./words/sign-and-clip";
import { SLOPE_WORDS } from "./words/slopes";
import { trainingWords } from "./words/training";

/**
 * What the words of a claim mean under a scenario; the README lists them. Without a scenario there
 * are the words that need none: pointwise losses, slopes, crossovers.
 */
export function vocabularyFor(scenario?: Scenario): Vocabulary {
  return vocabularyOf(scenario && scenario.groups.length > 0 ? settingOf(scenario) : null);
}

/**
 * The same for a setting that may have open assumptions in it. Without one, the words that need it
 * are refused with what they lack.
 */
export function vocabularyOf(
  setting: Setting | null,
  lack = "a scenario: give one with assume",
): Vocabulary {
  const bound = boundWords(setting ?? NOTHING_SET);
  const all = [
    ...pointwiseWords(),
    ...SIGN_AND_CLIP,
    ...SLOPE_WORDS,
    ...CROSSOVER_WORDS,
    ...(setting ? bound : bound.map((definition) => refused(definition, lack))),
  ];
  const words = new Map(all.map((definition) => [definition.name, guarded(definition)]));
  return {
    function: (name) => words.get(name),
    variable: (name) => (setting && VARIABLES.get(name)?.(setting)) ?? undefined,
  };
}

const NOTHING_SET: Setting = {
  groups: [],
  prediction: null,
  numbers: null,
  output: null,
  scale: ONE,
};

/** The words that speak of the groups. */
function boundWords(setting: Setting): readonly FunctionDefinition[] {
  return [
    ...assumptionWords(setting),
    ...predictionWords(setting),
    ...optimumWords(setting),
    ...OUTLIER_WORDS,
    ...trainingWords(setting),
  ];
}

function refused({ name, arity }: FunctionDefinition, lack: string): FunctionDefinition {
  return {
    name,
    arity,
    expand: () => {
      throw new VocabularyError(`“${name}” needs ${lack}`);
    },
  };
}

/** A division by zero inside an expansion is a fact about the claim, not a fault of the program. */
function guarded(definition: FunctionDefinition): FunctionDefinition {
  return {
    ...definition,
    expand(operands, context) {
      try {
        return definition.expand(operands, context);
      } catch (error) {
        if (error instanceof DivisionByZero) throw new VocabularyError("this divides by zero");
        throw error;
      }
    },
  };
}
