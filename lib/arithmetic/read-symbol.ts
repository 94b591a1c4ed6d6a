import type { Reading, TokenMeaning } from "./token";

function relation(sign: "=" | "≈" | "≠" | "<" | "≤" | ">" | "≥", assigns = false): TokenMeaning {
  return { kind: "relation", relation: sign, assigns };
}

function operator(sign: "+" | "-" | "*" | "/" | "^", text: string = sign): TokenMeaning {
  return { kind: "operator", operator: sign, text };
}

function other(text: string): TokenMeaning {
  return { kind: "other", message: `“${text}” is not understood here` };
}

/** Longest first, so that `<=` is not read as `<`. Arrows are words, not relations. */
const SYMBOLS: readonly (readonly [string, TokenMeaning | "space"])[] = [
  ["<=>", other("<=>")],
  ["==>", other("==>")],
  ["-->", other("-->")],
  ["=>", other("=>")],
  ["->", other("->")],
  ["<<", other("<<")],
  [">>", other(">>")],
  ["===", relation("=")],
  ["==", relation("=")],
  ["~=", relation("≈")],
  ["=~", relation("≈")],
  ["≈", relation("≈")],
  ["!=", relation("≠")],
  ["≠", relation("≠")],
  ["<=", relation("≤")],
  ["=<", relation("≤")],
  ["≤", relation("≤")],
  [">=", relation("≥")],
  ["≥", relation("≥")],
  [":=", relation("=", true)],
  ["≔", relation("=", true)],
  ["=", relation("=")],
  ["<", relation("<")],
  [">", relation(">")],
  ["**", operator("^", "**")],
  ["+", operator("+")],
  ["-", operator("-")],
  ["*", operator("*")],
  ["/", operator("/")],
  ["^", operator("^")],
  ["|", { kind: "bar", side: "either" }],
  ["(", { kind: "open", bracket: "(" }],
  ["[", { kind: "open", bracket: "[" }],
  ["{", { kind: "open", bracket: "{" }],
  [")", { kind: "close", bracket: "(" }],
  ["]", { kind: "close", bracket: "[" }],
  ["}", { kind: "close", bracket: "{" }],
  [",", { kind: "comma" }],
  ["√", { kind: "root" }],
  ["$$", { kind: "delimiter" }],
  ["$", { kind: "delimiter" }],
  ['"', { kind: "delimiter" }],
  ["'", { kind: "delimiter" }],
  ["`", { kind: "delimiter" }],
  ["\n", { kind: "newline" }],
  [" ", "space"],
  ["~", "space"],
  ["&", "space"],
];

/** Reads an operator, relation, bracket or separator at `start`; null if there is none. */
export function readSymbol(text: string, start: number): Reading | null {
  const found = SYMBOLS.find(([symbol]) => text.startsWith(symbol, start));
  if (!found) return null;
  const [symbol, meaning] = found;
  return { meaning, end: start + symbol.length };
}
