import { LIMITS } from "./limits";

/**
 * Why a text is not read as Markdown, as a clause, or null where it is: reading takes longer than
 * the text is long for some signs, and without end for none. Only counts; takes as long as the text.
 */
export function tooCostly(text: string): string | null {
  if (text.length > LIMITS.text) {
    return `it has more than ${LIMITS.text.toLocaleString("en-GB")} characters`;
  }
  const lines = text.split("\n");
  if (lines.some((line) => depthOf(line) > LIMITS.depth)) return "it is nested too deeply";
  if (count(text, "[") > LIMITS.brackets || count(text, "]") > LIMITS.brackets) {
    return "it has too many brackets";
  }
  if (count(text, "*") + count(text, "_") + count(text, "~") > LIMITS.emphasis) {
    return "it has too many signs for emphasis";
  }
  if (lines.filter((line) => line.trim() !== "").length > LIMITS.lines) {
    return `it has more than ${LIMITS.lines.toLocaleString("en-GB")} lines`;
  }
  const underlines = lines.filter((line) => /^ {0,3}(?:=+|-+)\s*$/u.test(line)).length;
  if (underlines > LIMITS.underlines) return "it has too many underlined headings";
  const widest = lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
  if (widest * lines.length > LIMITS.cells) return "its table is too large";
  return null;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Signs at the start of a line that open a quotation or a list, each inside the one before. */
function depthOf(line: string): number {
  const [start = ""] = /^(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/u.exec(line) ?? [];
  const signs = start.match(/>|[-+*]|\d+[.)]/gu)?.length ?? 0;
  const indent = /^\s*/u.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return signs + Math.floor(indent / 2);
}

/** Columns of a table that this line could be the rule under the head of. */
function columnsOf(line: string): number {
  return line.includes("-") && !/[^\s>|:-]/u.test(line) ? count(line, "|") + 1 : 0;
}
