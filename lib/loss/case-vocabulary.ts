import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { number } from "./build";
import type { Case } from "./decision";
import { vocabularyFor } from "./vocabulary";

/** The vocabulary of one case: its scenario's, and the values of its free names. */
export function caseVocabulary({ scenario, free }: Case): Vocabulary {
  const words = vocabularyFor(scenario);
  return {
    function: (name) => words.function(name),
    variable: (name) => {
      const value = free.get(name);
      return value ? number(value) : words.variable(name);
    },
  };
}
