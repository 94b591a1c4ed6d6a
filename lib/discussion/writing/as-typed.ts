import { escapeHtml } from "@/lib/ui/escape-html";
import { keptDefinitions } from "./above";
import type { RenderedPost } from "./render-post";

/** What is shown of a text, however long it is. */
const MOST = 100_000;

/** A post that is not read as Markdown: all of its words, and one sentence that says why. */
export function asTyped(text: string, why: string): RenderedPost {
  const plain = text.slice(0, MOST);
  const sentence = `This post is shown as it was typed, because ${why}.`;
  return {
    html: `<p class="small">${escapeHtml(sentence)}</p><p class="as-typed" dir="auto">${escapeHtml(plain)}</p>`,
    mentions: [],
    images: [],
    plain,
    sums: [],
    definitions: keptDefinitions([], false),
    problems: [sentence],
  };
}
