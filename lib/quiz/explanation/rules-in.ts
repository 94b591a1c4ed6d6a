const SPEAKS_OF_A_RULE = /\b(?:best|error|worst|gap|overall|ratio)\(/gu;

/**
 * The rules that a text speaks of as the first argument of `error(…)`, `best(…)` and the like, as
 * they are written there: L2, mix(0.5), balanced(L2), Huber(d).
 */
export function rulesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(SPEAKS_OF_A_RULE)) {
    const rule = firstArgument(text, match.index + match[0].length);
    if (rule !== "" && /^[A-Za-z]/u.test(rule)) found.add(rule);
  }
  return [...found].slice(0, 6);
}

/** From `start` to the comma or bracket that ends the argument. */
function firstArgument(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (depth === 0 && (character === "," || character === ")"))
      return text.slice(start, at).trim();
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
  }
  return "";
}
