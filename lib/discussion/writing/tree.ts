import type { parseMarkdown } from "./parser";

/** The tree of a post as the parser makes it. */
export type Markdown = ReturnType<typeof parseMarkdown>;
export type Block = Markdown["children"][number];
export type Paragraph = Extract<Block, { readonly type: "paragraph" }>;
/** What stands in a line: text, emphasis, a link, a formula. */
export type Phrasing = Paragraph["children"][number];
export type PhrasingParent = Extract<Phrasing, { readonly type: "emphasis" | "strong" | "delete" }>;

/** What may stress a part of a sum; a sum in a link is left alone. */
export function isPhrasingParent(node: Phrasing): node is PhrasingParent {
  return node.type === "emphasis" || node.type === "strong" || node.type === "delete";
}
