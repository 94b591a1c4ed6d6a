import katex from "katex";

/** Formulas kept; a review page has about 200 different ones of about 2 KB each. */
const LIMIT = 2000;
/** Longer results are not kept, so that no text can fill the memory. */
const LONGEST_KEPT = 20_000;
const kept = new Map<string, string>();

const BOUNDS = { strict: "ignore", trust: false, maxExpand: 100, maxSize: 10 } as const;

/** A dot as it is typed between factors multiplies; KaTeX takes it for a mark of punctuation. */
const MACROS = { "·": "\\cdot" } as const;

/**
 * TeX to HTML, with MathML beside it unless `silent`: where a sentence is spoken instead, MathML would
 * only make the page half as large again. What cannot be typeset is shown as typed, in the colour of an error;
 * nothing is thrown. Bounded in macros and sizes, and memoised, since the same sums recur.
 */
export function typesetMaths(tex: string, display: boolean, silent = false): string {
  return keptOr((display ? "d" : "i") + (silent ? "s" : "m") + tex, () =>
    katex.renderToString(tex, {
      ...BOUNDS,
      macros: { ...MACROS },
      displayMode: display,
      output: silent ? "html" : "htmlAndMathml",
      throwOnError: false,
      errorColor: "var(--wrong)",
    }),
  );
}

export type Typeset =
  | { readonly html: string; readonly problem?: never }
  /** What is wrong with the TeX, as a clause. */
  | { readonly html?: never; readonly problem: string };

/** As {@link typesetMaths}, for TeX that somebody typed: says what is wrong with it. */
export function typesetTyped(tex: string, display: boolean): Typeset {
  try {
    const html = keptOr((display ? "d" : "i") + "t" + tex, () =>
      // Macros that a formula defines are its own: a new object each time.
      katex.renderToString(tex, {
        ...BOUNDS,
        displayMode: display,
        throwOnError: true,
        macros: { ...MACROS },
      }),
    );
    return { html };
  } catch (error) {
    if (error instanceof katex.ParseError) {
      const { rawMessage } = error;
      return { problem: rawMessage.charAt(0).toLowerCase() + rawMessage.slice(1) };
    }
    if (error instanceof RangeError) return { problem: "it is nested too deeply" };
    throw error;
  }
}

function keptOr(key: string, make: () => string): string {
  const known = kept.get(key);
  if (known !== undefined) {
    // Deleted and set again, so that the first entry is always the one unused for longest.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const html = make();
  if (html.length > LONGEST_KEPT) return html;
  for (const oldest of kept.keys()) {
    if (kept.size < LIMIT) break;
    kept.delete(oldest);
  }
  kept.set(key, html);
  return html;
}
