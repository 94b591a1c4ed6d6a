import { escapeHtml } from "@/lib/ui/escape-html";
import { typesetTyped, type Typeset } from "@/lib/ui/typeset-maths";
import type { Insertions } from "./insertions";
import { LIMITS } from "./limits";
import { popoverHtml } from "./popover-html";

/** Typesets the formulas of one post, as far as its limits go. */
export interface Formulas {
  /** HTML that may stand in a sentence. */
  typeset(tex: string, isDisplay: boolean): string;
}

/**
 * @param report is told of each formula that is shown as it was typed, in a sentence
 * @param notice is told once there are more than are typeset, in a sentence for the readers
 */
export function formulas(
  insertions: Insertions,
  nextId: () => string,
  report: (problem: string) => void,
  notice: (sentence: string) => void,
): Formulas {
  let count = 0;
  let left: number = LIMITS.formulas;
  return {
    typeset(tex, isDisplay) {
      const source = `<code class="unread" dir="ltr">${escapeHtml(tex)}</code>`;
      left -= tex.length;
      count += 1;
      if (left < 0 || count > LIMITS.typeset || !insertions.hasRoom()) {
        notice(
          "This post has more formulas than are typeset: the others are shown as they were typed.",
        );
        return source;
      }
      const { html, problem } = typesetWithin(tex, isDisplay);
      if (html !== undefined) return `<span class="formula" dir="ltr">${html}</span>`;
      report(`A formula is shown as it was typed: ${problem}.`);
      const mark = popoverHtml({
        id: nextId(),
        icon: "warn",
        spoken: "Why is this not typeset?",
        inside: escapeHtml(`This formula is shown as it was typed: ${problem}.`),
      });
      return `<span class="sum is-unchecked">${source}${mark}</span>`;
    },
  };

  function typesetWithin(tex: string, isDisplay: boolean): Typeset {
    if (tex.length > LIMITS.formula) {
      return { problem: `it is longer than ${String(LIMITS.formula)} characters` };
    }
    const typeset = typesetTyped(tex, isDisplay);
    if (typeset.html === undefined) return typeset;
    if (movesFar(typeset.html)) return { problem: "it moves its parts too far" };
    return insertions.hasRoom(typeset.html.length) ? typeset : { problem: "it is too large" };
  }
}

/** Beyond it a part would stand outside of its post; KaTeX bounds sizes, but not below nothing. */
const FARTHEST = 30;

function movesFar(html: string): boolean {
  return [...html.matchAll(/[:"]-(\d+)/gu)].some(([, size]) => Number(size) > FARTHEST);
}
