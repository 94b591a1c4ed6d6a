import type { NameExpression } from "./expression";
import type { Token } from "./token";

/** A label of several words in front of an equality: "MSE loss". */
export interface WordLabel {
  readonly label: NameExpression;
  /** How many tokens it is made of. */
  readonly length: number;
}

/**
 * The words in front of the first = or ≈ of a text, if there are several and nothing else is there:
 * two names side by side mean nothing else. A hyphen may join two of them.
 */
export function wordLabel(tokens: readonly Token[], text: string): WordLabel | null {
  const length = tokens.findIndex(({ kind }) => kind === "relation");
  const sign = tokens[length];
  if (sign?.kind !== "relation" || (sign.relation !== "=" && sign.relation !== "≈")) return null;
  const words = tokens.slice(0, length);
  const isWords = words.every((token, place) => {
    const before = words[place - 1];
    if (token.kind === "name") return true;
    return (
      token.kind === "operator" && token.text === "-" && !token.spaced && before?.kind === "name"
    );
  });
  const areTwo = words.some(
    ({ kind }, place) => kind === "name" && words[place - 1]?.kind === "name",
  );
  const [first, last] = [words[0], words.at(-1)];
  if (!isWords || !areTwo || !first || last?.kind !== "name") return null;
  const span = { start: first.span.start, end: last.span.end };
  const name = text.slice(span.start, span.end).replaceAll(/\s+/gu, " ");
  return { label: { kind: "name", name, span }, length };
}
