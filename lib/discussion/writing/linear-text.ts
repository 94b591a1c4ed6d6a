import type { Span } from "@/lib/arithmetic/expression";
import { readableTex } from "./readable-tex";
import { isPhrasingParent, type Phrasing } from "./tree";

/** A paragraph as one text for sums to be found in, and where each of its parts lies in it. */
export interface LinearText {
  readonly text: string;
  readonly spans: ReadonlyMap<Phrasing, Span>;
}

/** Stands for what no sum goes across: code, a picture, a link. */
const BARRIER = "\ufffc";

/** HTML of the plainest kind, which is shown as it was typed: to sums it is no "less than". */
const TAG = /<\/?(?:b|br|code|del|div|em|i|li|p|s|span|strong|sub|sup|u|ul) ?\/?>/giu;

/** Emphasis leaves no trace in the text, so that "**0.1** + 0.2 = 0.3" is one sum. */
export function linearText(children: readonly Phrasing[]): LinearText {
  const spans = new Map<Phrasing, Span>();
  let text = "";
  const add = (node: Phrasing): void => {
    const start = text.length;
    if (isPhrasingParent(node)) node.children.forEach(add);
    else text += textOf(node);
    spans.set(node, { start, end: text.length });
  };
  children.forEach(add);
  return { text, spans };
}

function textOf(node: Phrasing): string {
  switch (node.type) {
    case "text":
      return node.value.replaceAll(TAG, (tag) => BARRIER.repeat(tag.length));
    case "inlineMath":
      return `$${readableTex(node.value)}$`;
    case "break":
      return "\n";
    default:
      return BARRIER;
  }
}
