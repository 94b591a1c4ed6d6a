import { readWorked, type WorkedRequest } from "./worked-request";
import type { Phrasing } from "./tree";

/** A paragraph in pieces: what is written, and the lines in it that ask for a worked example. */
export type ParagraphPiece =
  | { readonly kind: "text"; readonly children: readonly Phrasing[] }
  | {
      readonly kind: "worked";
      readonly request: WorkedRequest;
      readonly children: readonly Phrasing[];
    };

/** A line that is nothing but an expression of the loss vocabulary is taken out of its paragraph. */
export function splitWorked(children: readonly Phrasing[]): readonly ParagraphPiece[] {
  const pieces: ParagraphPiece[] = [];
  let written: Phrasing[] = [];
  const flush = (): void => {
    if (written.length > 0) pieces.push({ kind: "text", children: written });
    written = [];
  };
  for (const line of linesOf(children)) {
    const request = requestIn(line);
    if (request) {
      flush();
      pieces.push({ kind: "worked", request, children: line });
    } else {
      if (written.length > 0) written.push({ type: "text", value: "\n" });
      written.push(...line);
    }
  }
  flush();
  return pieces;
}

function requestIn(line: readonly Phrasing[]): WorkedRequest | null {
  const [only, ...others] = line.filter((node) => node.type !== "text" || node.value.trim() !== "");
  if (only === undefined || others.length > 0) return null;
  const isTyped = only.type === "text" || only.type === "inlineCode";
  const request = isTyped ? readWorked(only.value.trim()) : null;
  return request?.chain.links.length === 0 ? request : null;
}

/** The lines of a paragraph; a line goes on through emphasis and links. */
function linesOf(children: readonly Phrasing[]): readonly (readonly Phrasing[])[] {
  const lines: Phrasing[][] = [[]];
  for (const node of children) {
    if (node.type === "break") lines.push([]);
    else if (node.type === "text") {
      const [first = "", ...more] = node.value.split("\n");
      if (first !== "") lines.at(-1)?.push({ type: "text", value: first });
      for (const value of more) lines.push(value === "" ? [] : [{ type: "text", value }]);
    } else lines.at(-1)?.push(node);
  }
  return lines;
}
