import { LIMITS } from "./limits";
import { multiply, parseDecimal, power, rational } from "./rational";
import type { Reading } from "./token";

const LITERAL = /(?:\d+(?:\.\d+)?|\.\d+)/uy;
const VERSION_REST = /(?:\.\d+)+/uy;
const SCIENTIFIC = /[eE]([+-]?\d+)(?![\p{L}\d.])/uy;
const PERCENT = / ?\\?%/uy;
/** Dots behind a decimal: the digits go on. */
const GOES_ON = / ?(?:\.{3}|…|\\[lc]?dots(?!\p{L}))(?!\.?\d)/uy;
const HUNDREDTH = rational(1n, 100n);
const TEN = rational(10n);

const VULGAR: Readonly<Record<string, readonly [bigint, bigint]>> = {
  "½": [1n, 2n],
  "⅓": [1n, 3n],
  "⅔": [2n, 3n],
  "¼": [1n, 4n],
  "¾": [3n, 4n],
  "⅕": [1n, 5n],
  "⅖": [2n, 5n],
  "⅗": [3n, 5n],
  "⅘": [4n, 5n],
  "⅙": [1n, 6n],
  "⅚": [5n, 6n],
  "⅐": [1n, 7n],
  "⅛": [1n, 8n],
  "⅜": [3n, 8n],
  "⅝": [5n, 8n],
  "⅞": [7n, 8n],
  "⅑": [1n, 9n],
  "⅒": [1n, 10n],
};

const SUPERSCRIPT = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy;
const SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Reads a decimal, a percentage, a vulgar fraction or a superscript at `start`; null if none. */
export function readNumber(text: string, start: number): Reading | null {
  const vulgar = readVulgar(text, start);
  if (vulgar) return vulgar;
  const raised = matchAt(SUPERSCRIPT, text, start);
  if (raised !== null) return readSuperscript(raised, start + raised.length);
  const literal = matchAt(LITERAL, text, start);
  if (literal === null) return null;
  let end = start + literal.length;
  const rest = matchAt(VERSION_REST, text, end);
  if (rest !== null) {
    end += rest.length;
    return { meaning: { kind: "other", message: "this is not a number" }, end };
  }
  const scientific = matchAt(SCIENTIFIC, text, end);
  const exponent = scientific === null ? 0 : Number(scientific.slice(1));
  end += scientific?.length ?? 0;
  const dots = literal.includes(".") && scientific === null ? matchAt(GOES_ON, text, end) : null;
  end += dots?.length ?? 0;
  const percent = matchAt(PERCENT, text, end);
  end += percent?.length ?? 0;
  const size = literal.length > LIMITS.literalDigits ? null : parseDecimal(literal);
  if (size === null || Math.abs(exponent) > LIMITS.literalExponent) {
    return { meaning: { kind: "other", message: "this number has too many digits" }, end };
  }
  const scaled = exponent === 0 ? size : multiply(size, power(TEN, BigInt(exponent)));
  const value = percent === null ? scaled : multiply(scaled, HUNDREDTH);
  const typed =
    literal + (scientific ?? "") + (dots === null ? "" : "…") + (percent === null ? "" : "%");
  return { meaning: { kind: "number", value, text: typed }, end };
}

function readVulgar(text: string, start: number): Reading | null {
  const character = text[start] ?? "";
  const parts = Object.hasOwn(VULGAR, character) ? VULGAR[character] : undefined;
  if (!parts) return null;
  const [numerator, denominator] = parts;
  return { meaning: { kind: "vulgar", numerator, denominator }, end: start + 1 };
}

function readSuperscript(raised: string, end: number): Reading {
  const digits = [...raised]
    .map((digit) => SUPERSCRIPT_DIGITS.indexOf(digit))
    .filter((d) => d >= 0);
  if (digits.length > LIMITS.literalDigits) {
    return { meaning: { kind: "other", message: "this number has too many digits" }, end };
  }
  const size = BigInt(digits.join(""));
  const value = rational(raised.startsWith("⁻") ? -size : size);
  return { meaning: { kind: "superscript", value }, end };
}

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}
