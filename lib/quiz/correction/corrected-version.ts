import { contentHash } from "../content-hash";
import { keysThatCount, markingKey } from "../derive-key";
import type { MarkingScheme } from "../marking-scheme";
import type { Choice, Question } from "../schema-question";
import type { Ruling, Rulings } from "./ruling";

/** One set of numbers of a version, with its keys. */
export interface VersionVariant {
  readonly position: number;
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly derivedKey: readonly string[];
  readonly markingKey: readonly string[];
}

/** A version of a question with its numbers. */
export interface Version {
  readonly question: Question;
  readonly variants: readonly VersionVariant[];
}

/**
 * The version that follows from another when choices count as a correction says. Nothing else of it
 * changes, and what a claim comes to least of all: the derived key stays beside what counts.
 */
export function correctedVersion({ question, variants }: Version, rulings: Rulings): Version {
  const choices = question.choices.map((choice) => {
    const ruling = rulings[choice.key];
    return ruling === undefined ? choice : ruled(choice, ruling);
  });
  const corrected = { ...question, choices };
  return {
    question: corrected,
    variants: variants.map((variant) => ({
      ...variant,
      markingKey: markingKey(
        corrected,
        choices.map(({ key }) => key).filter((key) => variant.derivedKey.includes(key)),
      ),
    })),
  };
}

function ruled({ published: _, counts: __, ...choice }: Choice, ruling: Ruling): Choice {
  switch (ruling) {
    case "true":
      return { ...choice, published: true };
    case "false":
      return { ...choice, published: false };
    case "either":
    case "void":
      return { ...choice, counts: ruling };
    case "computed":
      return choice;
  }
}

/** By what answers on a variant of a version are marked. Throws where it has no such variant. */
export function schemeOf({ question, variants }: Version, position: number): MarkingScheme {
  const variant = variants.find((one) => one.position === position);
  if (variant === undefined) throw new Error(`${question.id} has no variant ${String(position)}`);
  return {
    rule: question.rule,
    kind: question.kind,
    choiceKeys: question.choices.map(({ key }) => key),
    markingKey: variant.markingKey,
    eitherKeys: keysThatCount(question, "either"),
    voidedKeys: keysThatCount(question, "void"),
  };
}

/** What is stored of the content of a version beside it. */
export const versionHash = ({ question }: Version): string => contentHash(question);
