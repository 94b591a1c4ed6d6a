import { visit } from "unist-util-visit";
import { attribute, type Html } from "./html-tree";
import type { Insertions } from "./insertions";

/** Elements that take their direction from what is written in them, and keep it to themselves. */
const DIRECTED = new Set(["p", "ul", "ol", "li", "blockquote", "table", "th", "td", "pre"]);
/** An address on this site: "//" and "/\" lead to another one. */
const OWN_SITE = /^(?:#|\/(?![/\\]))/u;

/** Puts what is our own into a sanitised post: marks, formulas, and what links and text need. */
export function finishHtml(tree: Html, insertions: Insertions): void {
  visit(tree, "element", (element, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (DIRECTED.has(element.tagName)) element.properties.dir = "auto";
    if (element.tagName === "a" && !OWN_SITE.test(attribute(element, "href"))) {
      element.properties.rel = ["nofollow", "ugc", "noopener", "noreferrer"];
    }
    if (element.tagName === "img") {
      Object.assign(element.properties, { loading: "lazy", decoding: "async" });
    }
    const insertion = insertions.at(attribute(element, "dataOwn"));
    if (insertion === undefined) return;
    const raw = { type: "raw", value: insertion.html } as const;
    if (insertion.kind === "html") {
      parent.children[index] = raw;
      return;
    }
    const stated = { ...element, properties: { className: ["stated"] } };
    element.properties = { className: insertion.className.split(" "), dir: "ltr" };
    element.children = [stated, raw];
  });
}
