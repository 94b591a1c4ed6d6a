import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { finishHtml } from "./finish-html";
import type { Content, Html } from "./html-tree";
import type { Insertions } from "./insertions";
import type { RenderContext } from "./render-context";
import { sanitise } from "./sanitise";
import { settleLinks, type Settled } from "./settle-links";
import type { Markdown } from "./tree";

const toTree = unified().use(remarkRehype).freeze();
// What the writer typed has no HTML left in it by then; what is let through is our own.
const toText = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** The HTML of a post whose sums and formulas are in place. */
export function toHtml(
  tree: Markdown,
  insertions: Insertions,
  context: RenderContext,
): Settled & { readonly html: string } {
  const html = toTree.runSync(tree);
  const settled: Settled = { mentions: new Set(), images: new Set() };
  html.children = settleLinks(contentOf(html), context, settled);
  const safe = sanitise(html);
  finishHtml(safe, insertions);
  return { ...settled, html: toText.stringify(safe) };
}

function contentOf({ children }: Html): readonly Content[] {
  return children.flatMap((node) => (node.type === "doctype" ? [] : [node]));
}
