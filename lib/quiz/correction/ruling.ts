import { z } from "zod";
import type { Choice, Question } from "../schema-question";

/**
 * How a choice counts: as true, as false, right either way, not at all, or as its claim comes out on
 * each set of numbers.
 */
export const rulingSchema = z.enum(["true", "false", "either", "void", "computed"]);
export type Ruling = z.infer<typeof rulingSchema>;

/** What a correction says, by choice; of others it says nothing. */
export const rulingsSchema = z.partialRecord(z.enum(["a", "b", "c", "d", "e", "f"]), rulingSchema);
export type Rulings = Readonly<z.infer<typeof rulingsSchema>>;

/** What a form asks of each choice. */
export type AskedRulings = Readonly<Partial<Record<Choice["key"], Ruling | undefined>>>;

interface Version {
  readonly question: Pick<Question, "choices">;
  readonly variants: readonly {
    readonly markingKey: readonly string[];
    readonly derivedKey: readonly string[];
  }[];
}

/** How a choice counts in a version. */
export function presentRuling({ question, variants }: Version, choice: Choice["key"]): Ruling {
  const counts = question.choices.find(({ key }) => key === choice)?.counts;
  if (counts !== undefined) return counts;
  const isTrue = variants.map(({ markingKey }) => markingKey.includes(choice));
  if (isTrue.every(Boolean)) return "true";
  return isTrue.some(Boolean) ? "computed" : "false";
}

/** The ways in which a choice can count; by its claim only where that differs between numbers. */
export function possibleRulings({ variants }: Version, choice: string): readonly Ruling[] {
  const isTrue = variants.map(({ derivedKey }) => derivedKey.includes(choice));
  const varies = new Set(isTrue).size > 1;
  return varies
    ? ["true", "false", "either", "void", "computed"]
    : ["true", "false", "either", "void"];
}
