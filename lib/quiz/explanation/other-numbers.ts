import { evaluate } from "@/lib/arithmetic/evaluate";
import { printText } from "@/lib/arithmetic/print-text";
import { ONE, ZERO, compare, type Rational } from "@/lib/arithmetic/rational";
import type { Choice, Question, ScenarioTemplate } from "../schema-question";
import { readBare } from "./calculator";
import { usedParameters } from "./used-parameters";

type Parameters = Readonly<Record<string, string>>;

/** One field of “Try it on other numbers”. */
export interface NumberField {
  /** Name of the parameter; in the address it has `n.` in front. */
  readonly name: string;
  readonly label: string;
  /** Shown with a grey where the parameter is a brightness. */
  readonly isBrightness: boolean;
  /** As typed, or as the variant has it. */
  readonly text: string;
  readonly error: string | null;
}

export type OtherNumbers =
  /** Nothing was asked for: the learner's own numbers. */
  | { readonly kind: "own"; readonly fields: readonly NumberField[] }
  | { readonly kind: "invalid"; readonly fields: readonly NumberField[] }
  | {
      readonly kind: "other";
      readonly fields: readonly NumberField[];
      readonly parameters: Parameters;
    };

const PREFIX = "n.";
const LONGEST = 40;

/** The name of a field in a form and in the address. */
export function fieldName(parameter: string): string {
  return PREFIX + parameter;
}

/**
 * Reads other numbers for the parameters from the query of the address. They are written as people
 * write numbers (0.4, 2/5, 40%); what cannot be used is refused in words, beside its field. Only the
 * parameters that the choice uses can be changed; the others keep the learner's numbers.
 */
export function readOtherNumbers(
  question: Question,
  choice: Choice,
  own: Parameters,
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): OtherNumbers {
  const roles = rolesOf(question, choice);
  const used = usedParameters(question, choice, Object.keys(own));
  const offered = Object.entries(own).filter(([name]) => used.has(name));
  const read = offered.map(([name, ownText]) => {
    const role = roles.get(name) ?? OTHER;
    const typed = query[fieldName(name)];
    const text = typeof typed === "string" ? typed.trim() : ownText;
    const outcome = readNumber(text, role);
    const field: NumberField = {
      name,
      label: question.labels?.[name] ?? role.label ?? name,
      isBrightness: role.kind === "brightness",
      text,
      error: outcome.kind === "refused" ? outcome.words : null,
    };
    const isOther = outcome.kind === "number" && outcome.text !== normal(ownText);
    return { field, isOther, value: isOther ? outcome.text : ownText };
  });
  const fields = read.map(({ field }) => field);
  if (fields.some(({ error }) => error !== null)) return { kind: "invalid", fields };
  if (!read.some(({ isOther }) => isOther)) return { kind: "own", fields };
  const changed = Object.fromEntries(read.map(({ field, value }) => [field.name, value]));
  return { kind: "other", fields, parameters: { ...own, ...changed } };
}

interface Role {
  readonly kind: "brightness" | "prediction" | "share" | "other";
  readonly label: string | null;
}

const OTHER: Role = { kind: "other", label: null };

type Outcome =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "refused"; readonly words: string };

function refused(words: string): Outcome {
  return { kind: "refused", words };
}

function readNumber(text: string, { kind }: Role): Outcome {
  if (text === "") return refused("Nothing is typed here. Type a number, such as 0.4, 2/5 or 40%.");
  if (text.length > LONGEST) return refused("This is too long. Type a number, such as 0.4.");
  const value = numberOf(text);
  if (value === null) return refused("This is not a number. Type it as 0.4, 2/5 or 40%.");
  const size = String(value.numerator).length + String(value.denominator).length;
  if (size > 24) return refused("This has too many digits. Type a shorter number.");
  switch (kind) {
    case "brightness":
    case "prediction":
      if (compare(value, ZERO) < 0) {
        return refused("Brightness begins at 0. Type a number from 0 to 1.");
      }
      if (compare(value, ONE) > 0)
        return refused("Brightness ends at 1. Type a number from 0 to 1.");
      break;
    case "share":
      if (compare(value, ZERO) <= 0 || compare(value, ONE) >= 0) {
        return refused("A share lies between 0 and 1, both left out. Type it as 0.2, 1/5 or 20%.");
      }
      break;
    case "other":
      if (compare(value, ZERO) < 0) return refused("This cannot be negative. Type 0 or more.");
      break;
  }
  return { kind: "number", text: printText({ kind: "number", value }) };
}

function numberOf(text: string): Rational | null {
  const expression = readBare(text);
  const value = expression === null ? null : evaluate(expression).value;
  return value?.kind === "exact" ? value.value : null;
}

function normal(text: string): string {
  const value = numberOf(text);
  return value === null ? text : printText({ kind: "number", value });
}

/** What the parameters stand for, from where the scenarios of the question use them by themselves. */
function rolesOf(question: Question, choice: Choice): ReadonlyMap<string, Role> {
  const scenarios = [
    ...(choice.claim.scenario ? [choice.claim.scenario] : []),
    question.scenario,
    ...question.choices.flatMap(({ claim }) => (claim.scenario ? [claim.scenario] : [])),
  ];
  const roles = new Map<string, Role>();
  const note = (text: string | undefined, role: Role) => {
    const name = text === undefined ? null : /^[a-z_]+$/u.exec(text.trim())?.[0];
    if (typeof name === "string" && !roles.has(name)) roles.set(name, role);
  };
  for (const scenario of scenarios) noteRoles(scenario, note);
  return roles;
}

function noteRoles(
  { groups, output }: ScenarioTemplate,
  note: (text: string | undefined, role: Role) => void,
): void {
  for (const { name, brightness, share, spread } of groups) {
    note(brightness, { kind: "brightness", label: `Brightness, ${name}` });
    note(share, { kind: "share", label: `Share, ${name}` });
    note(spread, { kind: "other", label: `Spread, ${name}` });
  }
  if (output?.kind === "fixed") note(output.at, { kind: "prediction", label: "Prediction" });
  if (output?.kind === "flipped")
    note(output.q, { kind: "share", label: "Part of inputs that mislead" });
  if (output?.kind === "noisy") note(output.tau, { kind: "other", label: "Noise of the input, τ" });
}
