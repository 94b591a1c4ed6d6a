import { createHash } from "node:crypto";

/** What may stand in a statement as a value. Dates go as text: `date.toISOString()`. */
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

/** A statement that a connection prepares once, by its name, and then only executes. */
export interface Statement {
  /** The same for the same text. */
  readonly name: string;
  /** With `$1`, `$2` … in the places of the values. */
  readonly text: string;
  /** In the notation of PostgreSQL, so that both homes send exactly the same. */
  readonly values: readonly (string | null)[];
}

/** The parts of a template are one object for every run of it. */
const known = new WeakMap<TemplateStringsArray, Pick<Statement, "name" | "text">>();

/** The statement of a tagged template. */
export function statementOf(parts: TemplateStringsArray, values: readonly SqlValue[]): Statement {
  let fixed = known.get(parts);
  if (fixed === undefined) {
    const text = parts.reduce((sql, part, index) => `${sql}$${String(index)}${part}`);
    fixed = { name: statementName(text), text };
    known.set(parts, fixed);
  }
  return { ...fixed, values: values.map(inText) };
}

/** A name for a statement that no other has, short enough for PostgreSQL (63 bytes). */
export const statementName = (text: string): string =>
  `q${createHash("sha256").update(text).digest("base64url").slice(0, 22)}`;

function inText(value: SqlValue): string | null {
  if (value === null || typeof value === "string") return value;
  if (typeof value === "object") return `{${value.map(quoted).join()}}`;
  return String(value);
}

/** An element of an array: always in quotes, in which nothing but these two has a meaning. */
const quoted = (element: string | number): string =>
  `"${String(element).replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
