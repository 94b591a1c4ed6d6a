import type rehypeSanitize from "rehype-sanitize";
// Brings the node that stands for HTML as text.
import type {} from "remark-rehype";

/** A post as the tree of its HTML. */
export type Html = Parameters<ReturnType<typeof rehypeSanitize>>[0];
export type Element = Extract<Html["children"][number], { readonly type: "element" }>;
/** What may stand in an element. */
export type Content = Element["children"][number];

/** All text in a part of the tree. */
export function textIn(node: Content): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textIn).join("") : "";
}

/** An attribute that is text; empty where there is none. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === "string" ? value : "";
}
