import katex from "katex";

/** Formulas kept; a review page has about 200 different ones of about 2 KB each. */
const LIMIT = 2000;
const kept = new Map<string, string>();

/**
 * TeX to HTML, with MathML beside it unless `silent`: where a sentence is spoken instead, MathML would
 * only make the page half as large again. What cannot be typeset is shown as typed, in the colour of an error;
 * nothing is thrown. Bounded in macros and sizes, and memoised, since the same sums recur.
 */
export function typesetMaths(tex: string, display: boolean, silent = false): string {
  const key = (display ? "d" : "i") + (silent ? "s" : "m") + tex;
  const known = kept.get(key);
  if (known !== undefined) {
    // Deleted and set again, so that the first entry is always the one unused for longest.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const html = katex.renderToString(tex, {
    displayMode: display,
    output: silent ? "html" : "htmlAndMathml",
    throwOnError: false,
    errorColor: "var(--wrong)",
    strict: "ignore",
    trust: false,
    maxExpand: 100,
    maxSize: 10,
  });
  for (const oldest of kept.keys()) {
    if (kept.size < LIMIT) break;
    kept.delete(oldest);
  }
  kept.set(key, html);
  return html;
}
