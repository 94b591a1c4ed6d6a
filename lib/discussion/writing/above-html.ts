import { printText } from "@/lib/arithmetic/print-text";
import { escapeHtml } from "@/lib/ui/escape-html";
import { postPath } from "../discussion-paths";
import type { NameAbove } from "./rests-on";

/** Where the values of names come from, each a line: "y_pred = 0.8, from a post above". */
export function aboveHtml(names: readonly NameAbove[]): string {
  const lines = names.map(({ name, value, postId }) => {
    const said = escapeHtml(`${name} = ${printText(value)}`);
    return `<span class="from-above"><span dir="ltr">${said}</span>, from <a href="${escapeHtml(postPath(postId))}">a post above</a></span>`;
  });
  return lines.join("");
}
