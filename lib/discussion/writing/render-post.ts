import { escapeHtml } from "@/lib/ui/escape-html";
import { keptDefinitions, nearestAbove } from "./above";
import { asTyped } from "./as-typed";
import type { Effort } from "./effort";
import { formulas } from "./formulas";
import { Insertions } from "./insertions";
import { knownAbove } from "./known-above";
import { LIMITS } from "./limits";
import { parseMarkdown } from "./parser";
import { plainCharacters } from "./plain-characters";
import { plainText } from "./plain-text";
import { popoverIds } from "./popover-ids";
import type { RenderContext } from "./render-context";
import { toHtml } from "./to-html";
import { tooCostly } from "./too-costly";
import { writeBlocks } from "./write-blocks";
import type { Sum, Writing } from "./writing";

/** Changes with anything that changes what comes out, so that nothing kept is shown any longer. */
export const PIPELINE_VERSION = "8";

export interface RenderedPost {
  /** Blocks for the inside of an element with the class `post-body`. */
  readonly html: string;
  /** Accounts that are mentioned, each once. Their ids are not in the HTML. */
  readonly mentions: readonly string[];
  /** Images that are shown, each once. */
  readonly images: readonly string[];
  /** The words alone, for search, excerpts and mails. */
  readonly plain: string;
  /** The sums that could be checked, in their order. */
  readonly sums: readonly Sum[];
  /** The sums that say what a name is, for the posts below: as typed, and bounded. */
  readonly definitions: readonly string[];
  /** What the writer should be told, in sentences. */
  readonly problems: readonly string[];
}

/**
 * A post as HTML that is safe to put into a page: Markdown with LaTeX, every equality in it
 * checked. The same text and context give the same post. Never throws; what is too long or too
 * deep to be read is shown as it was typed, and says so.
 */
export function renderPost(text: string, context: RenderContext): RenderedPost {
  const typed = plainCharacters(text);
  const cost = tooCostly(typed);
  if (cost !== null) return asTyped(typed, cost);
  try {
    return render(typed, context);
  } catch (error) {
    // The stack is all that a text within the limits could run out of.
    if (error instanceof RangeError) return asTyped(typed, "it is nested too deeply");
    throw error;
  }
}

/** What a kept rendering hangs on, as one text to make a hash of. */
export function renderingKey(text: string, context: RenderContext): string {
  const { scenario, above = [], idPrefix, mentionable, images } = context;
  const parts = [
    PIPELINE_VERSION,
    text,
    scenario,
    mayCompute(text) ? nearestAbove(above) : [],
    idPrefix,
    mentionable ? [...mentionable] : null,
    images ? [...images] : null,
  ];
  return JSON.stringify(parts, (_, value: unknown) =>
    typeof value === "bigint" ? `${String(value)}n` : value,
  );
}

/** Whether anything in a text could rest on a name: not in mere words, which stay as they are kept. */
const mayCompute = (text: string): boolean => !/^[\p{L}\p{M}\s.,;:!?'"‘’“”–—-]*$/u.test(text);

function render(source: string, context: RenderContext): RenderedPost {
  const tree = parseMarkdown(source);
  const plain = plainText(tree);
  const problems = new Set<string>();
  const report = (problem: string): void => void problems.add(problem);
  const notices = new Set<string>();
  const notice = (sentence: string): void => {
    report(sentence);
    notices.add(sentence);
  };
  const effort: Effort = { left: LIMITS.effort, tries: LIMITS.tries };
  const insertions = new Insertions();
  const nextId = popoverIds(context.idPrefix);
  const sums: Sum[] = [];
  const writing: Writing = {
    source,
    insertions,
    formulas: formulas(insertions, nextId, report, notice),
    nextId,
    report,
    notice,
    sums,
    definitions: [],
    known: knownAbove(context.scenario, context.above ?? [], effort),
    marks: 0,
    worked: 0,
  };
  tree.children = writeBlocks(tree.children, writing);
  if (effort.tries < 0) {
    notice(
      `Only the first ${String(LIMITS.tries)} sums and values of this post are looked at: the others are shown as they were typed.`,
    );
  }
  if (effort.left < 0) {
    notice(
      "This post asks for more than is worked out in one: the others of its sums and values are shown as they were typed.",
    );
  }
  const { html, mentions, images } = toHtml(tree, insertions, context);
  return {
    html: html + [...notices].map(noticeHtml).join(""),
    mentions: [...mentions],
    images: [...images],
    plain,
    sums,
    definitions: keptDefinitions(writing.definitions, effort.tries >= 0),
    problems: [...problems],
  };
}

const noticeHtml = (sentence: string): string => `<p class="small">${escapeHtml(sentence)}</p>`;
