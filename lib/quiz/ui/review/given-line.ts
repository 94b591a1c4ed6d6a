import "server-only";
import type { WorkedLine } from "@/lib/quiz/explanation/worked";
import { escapeHtml } from "@/lib/ui/escape-html";
import { typesetMaths } from "@/lib/ui/typeset-maths";

/**
 * Lines of a working that are given, as HTML: the same for everybody, and so many that as elements
 * they would be half of what a review page is made from, once for the page and once for its data.
 */
export const givenLine = (line: WorkedLine): string =>
  `<div class="worked-step">${workedFormula(line)}<span class="reason">${escapeHtml(line.because)}</span></div>`;

const LONG = 30;

/** The formula of a line as HTML, with the words for listeners beside it. */
export function workedFormula({ latex, speech, text }: WorkedLine): string {
  // A long line scrolls by itself, so it must be reachable with the keyboard.
  const reach = text.length > LONG ? ' tabindex="0" role="group" aria-label="A long line"' : "";
  const formula = typesetMaths(`\\displaystyle ${latex}`, false, true);
  return `<span class="worked-line"${reach}><span class="sr">${escapeHtml(speech)}</span><span aria-hidden="true">${formula}</span></span>`;
}
