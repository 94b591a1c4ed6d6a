import { createHash } from "node:crypto";

/** What may stand in a statement as a value. Dates go as text: `date.toISOString()`. */
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

/** A part of a statement, with its values: a condition, a column. Made by `sqlPart`. */
class SqlPart {
  readonly parts: TemplateStringsArray;
  readonly values: readonly SqlArgument[];
  constructor(parts: TemplateStringsArray, values: readonly SqlArgument[]) {
    this.parts = parts;
    this.values = values;
  }
}
export type { SqlPart };

/** What may stand between the parts of a template. */
export type SqlArgument = SqlValue | SqlPart;

/**
 * A part that statements differ in which are otherwise the same. Like a statement it is a template,
 * so that nothing from outside can come to stand in a statement but as a value.
 */
export const sqlPart = (parts: TemplateStringsArray, ...values: readonly SqlArgument[]): SqlPart =>
  new SqlPart(parts, values);

/** A statement that a connection prepares once, by its name, and then only executes. */
export interface Statement {
  /** The same for the same text. */
  readonly name: string;
  /** With `$1`, `$2` … in the places of the values. */
  readonly text: string;
  /** In the notation of PostgreSQL, so that both homes send exactly the same. */
  readonly values: readonly (string | null)[];
}

type Fixed = Pick<Statement, "name" | "text">;

/** The parts of a template are one object for every run of it. */
const known = new WeakMap<TemplateStringsArray, Fixed>();

/** The statement of a tagged template, with those written into it that it is put together from. */
export function statementOf(
  parts: TemplateStringsArray,
  values: readonly SqlArgument[],
): Statement {
  const plain = values.flatMap((value) => (value instanceof SqlPart ? [] : [value]));
  if (plain.length < values.length) return composed(parts, values);
  let fixed = known.get(parts);
  if (fixed === undefined) {
    const text = parts.reduce((sql, part, index) => `${sql}$${String(index)}${part}`);
    fixed = { name: statementName(text), text };
    known.set(parts, fixed);
  }
  return { ...fixed, values: plain.map(inText) };
}

function composed(parts: TemplateStringsArray, values: readonly SqlArgument[]): Statement {
  const own: SqlValue[] = [];
  const write = (within: TemplateStringsArray, between: readonly SqlArgument[]): string =>
    within.reduce((sql, part, index) => {
      const value = between[index - 1] ?? null;
      const isPart = value instanceof SqlPart;
      return `${sql}${isPart ? write(value.parts, value.values) : `$${String(own.push(value))}`}${part}`;
    });
  const text = write(parts, values);
  return { name: statementName(text), text, values: own.map(inText) };
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
