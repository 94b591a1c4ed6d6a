import { isGreekName, spellGreek, UPRIGHT } from "./latex-command";

const SUBSCRIPT_DIGITS = "₀₁₂₃₄₅₆₇₈₉";
/** Latin and Greek only: other scripts set no space between a word and a number. */
const WORD = /[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\p{M}\p{Nd}]*/uy;
const UPRIGHT_WORD = new RegExp(`\\\\(?:${UPRIGHT})\\s*\\{\\s*([^{}\\s]+)\\s*\\}`, "uy");
const HAT = /\\(hat|bar|tilde)\s*(?:\{\s*(\p{L})\s*\}|(\p{L}))/uy;
const ELL = /\\ell(?!\p{L})/uy;
const GREEK_BASE = /\\(\p{L}+)(?=\s*_)/uy;
const SUBSCRIPT = new RegExp(
  `_\\s*(?:\\{\\s*\\\\(?:${UPRIGHT})\\s*\\{([^{}]*)\\}\\s*\\}|\\{([^{}]*)\\}|\\\\(?:${UPRIGHT})\\s*\\{([^{}]*)\\}|([\\p{L}\\p{Nd}]+))`,
  "uy",
);
const SUBSCRIPT_RUN = new RegExp(`[${SUBSCRIPT_DIGITS}]+`, "uy");
const WHOLE_NAME = /^\p{L}[\p{L}\p{M}\p{Nd}]*(?:_[\p{L}\p{Nd}]+)*$/u;

/** A name in a text: its canonical spelling and the offset behind it. */
export interface ReadName {
  readonly name: string;
  readonly end: number;
  /** It has a subscript, a digit or LaTeX in it, so it is no ordinary word. */
  readonly marked: boolean;
}

/**
 * Reads a name at `start` in any of its spellings: `y_pred`, `y_{pred}`, `y_{\text{pred}}`,
 * `\mathrm{L1}`, `L₁`. `L_1`, `L_{2}` and `\ell_1` are the losses L1 and L2. Null when there is none.
 */
export function readName(text: string, start: number): ReadName | null {
  const base = readBase(text, start);
  if (!base) return null;
  let { name, end, marked } = base;
  for (;;) {
    const subscript = readSubscript(text, end);
    if (!subscript) break;
    name = `${name}_${subscript.name}`;
    end = subscript.end;
    marked = true;
  }
  return { name: canonicalName(name), end, marked: marked || /\p{Nd}/u.test(name) };
}

function readBase(text: string, start: number): ReadName | null {
  const word = matchAt(WORD, text, start);
  if (word) {
    const name = spellGreek(word[0]);
    return { name, end: start + word[0].length, marked: name !== word[0] };
  }
  const upright = matchAt(UPRIGHT_WORD, text, start);
  if (upright) {
    const name = (upright[1] ?? "").replaceAll("\\_", "_");
    if (!WHOLE_NAME.test(name)) return null;
    return { name: spellGreek(name), end: start + upright[0].length, marked: true };
  }
  const hat = matchAt(HAT, text, start);
  if (hat) {
    const letter = hat[2] ?? hat[3] ?? "";
    return { name: `${letter}_${hat[1] ?? ""}`, end: start + hat[0].length, marked: true };
  }
  const ell = matchAt(ELL, text, start);
  if (ell) return { name: "L", end: start + ell[0].length, marked: true };
  const greek = matchAt(GREEK_BASE, text, start);
  const letter = greek?.[1];
  return greek && letter !== undefined && isGreekName(letter)
    ? { name: letter, end: start + greek[0].length, marked: true }
    : null;
}

function readSubscript(text: string, start: number): { name: string; end: number } | null {
  const digits = matchAt(SUBSCRIPT_RUN, text, start);
  if (digits) {
    const name = [...digits[0]].map((digit) => SUBSCRIPT_DIGITS.indexOf(digit)).join("");
    return { name, end: start + digits[0].length };
  }
  const match = matchAt(SUBSCRIPT, text, start);
  if (!match) return null;
  const content = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
  const name = content.replaceAll("\\_", "_").replaceAll(/\s+/gu, "");
  if (!/^[\p{L}\p{Nd}]+(?:_[\p{L}\p{Nd}]+)*$/u.test(name)) return null;
  return { name, end: start + match[0].length };
}

function canonicalName(name: string): string {
  return /^L_[12p]$/u.test(name) ? name.replace("_", "") : name;
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
