import { ONE } from "@/lib/arithmetic/rational";
import { grade } from "./grade";
import { asMark, type Mark } from "./mark";
import type { MarkingScheme } from "./marking-scheme";

/**
 * The mark for an answer, in the numbers that the database keeps. A choice that does not count is
 * left out as though it had not been shown. A choice with which either is right has, for each
 * learner, the truth that she gave it; no other truth would give her more. Where nothing counts any
 * more, everybody has the full mark.
 */
export function markAnswer(scheme: MarkingScheme, choices: readonly string[]): Mark {
  const { rule, choiceKeys, markingKey, eitherKeys, voidedKeys } = scheme;
  const counted = choiceKeys.filter((key) => !voidedKeys.includes(key));
  if (counted.length === 0) return asMark(ONE);
  const key =
    scheme.kind === "single"
      ? keyOfOne([...markingKey, ...eitherKeys], counted, choices)
      : counted.filter((choice) =>
          (eitherKeys.includes(choice) ? choices : markingKey).includes(choice),
        );
  return asMark(grade(rule, counted, key, choices));
}

/** Where one choice is to be picked, any that is accepted is the whole answer. */
function keyOfOne(
  accepted: readonly string[],
  counted: readonly string[],
  choices: readonly string[],
): readonly string[] {
  const open = counted.filter((choice) => accepted.includes(choice));
  const picked = open.filter((choice) => choices.includes(choice));
  return [...picked, ...open].slice(0, 1);
}
