import rehypeSanitize from "rehype-sanitize";
import type { Html } from "./html-tree";

/**
 * What of a post may come out, and nothing else: no element, attribute or address that is not
 * named here. What the product puts in itself (marks, formulas, worked examples) comes afterwards.
 */
export const sanitise: (tree: Html) => Html = rehypeSanitize({
  strip: ["script", "style"],
  clobber: [],
  tagNames: [
    ...["p", "br", "hr", "blockquote", "ul", "ol", "li", "pre", "div"],
    ...["strong", "em", "del", "code", "a", "img", "span", "input"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    a: ["href", "title"],
    code: [["className", /^language-[\w+-]{1,20}$/u]],
    div: ["dataOwn"],
    img: ["src", "alt", "width", "height"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: [["className", "task-list-item"]],
    ol: ["start"],
    p: [["className", "post-heading"]],
    span: ["dataOwn", ["className", "mention"]],
    td: ["align"],
    th: ["align"],
    ul: [["className", "contains-task-list"]],
  },
  required: { input: { type: "checkbox", disabled: true } },
  ancestors: { li: ["ol", "ul"], td: ["table"], th: ["table"], tr: ["table"] },
  protocols: { href: ["http", "https", "mailto"] },
});
