import { insertEdit, type Passage, type TextEdit } from "./text-edit";

/** What a line of a list or a quotation begins with. */
const ITEM =
  /^(?<indent>\s*)(?<mark>>(?: ?>)*|[-*+]|(?<number>\d{1,9})(?<dot>[.)])) (?<box>\[[ xX]\] )?/u;

/**
 * What the key for a new line does in a list or a quotation: the next item begins, or, in an item
 * without words, the list ends. Null elsewhere.
 */
export function nextItem(passage: Passage): TextEdit | null {
  const { text, start, end } = passage;
  if (start !== end) return null;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const found = ITEM.exec(text.slice(lineStart, start));
  if (found?.groups === undefined) return null;
  const { indent = "", mark = "", number, dot = "", box } = found.groups;
  const isEmpty = found[0].length === start - lineStart;
  if (isEmpty) return { from: lineStart, to: start, insert: "", select: [lineStart, lineStart] };
  const next = number === undefined ? mark : String(Number(number) + 1) + dot;
  return insertEdit(passage, `\n${indent}${next} ${box === undefined ? "" : "[ ] "}`);
}
