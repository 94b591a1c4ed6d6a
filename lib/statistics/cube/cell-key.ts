/**
 * The key of a cell as text: a JSON array of its parts, so that options and variants may be called
 * anything, and equal parts give equal text.
 */
export const writeKey = (parts: readonly string[]): string => JSON.stringify(parts);

/** The parts of a key. Throws a SyntaxError for what {@link writeKey} did not write. */
export function readKey(key: string): readonly string[] {
  const parts: unknown = JSON.parse(key);
  if (!isTexts(parts)) throw new SyntaxError(`not the key of a cell: ${key}`);
  return parts;
}

const isTexts = (parts: unknown): parts is string[] =>
  Array.isArray(parts) && parts.every((part) => typeof part === "string");
