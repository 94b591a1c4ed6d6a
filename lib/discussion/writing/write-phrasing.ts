import { escapeHtml } from "@/lib/ui/escape-html";
import { aboveHtml } from "./above-html";
import { findSums, type FoundSum } from "./find-sums";
import { inlineValue, inlineValues, type InlineValue } from "./inline-values";
import { LIMITS } from "./limits";
import { linearText } from "./linear-text";
import { placeMarks, type Mark } from "./place-marks";
import { popoverHtml } from "./popover-html";
import { readableTex } from "./readable-tex";
import { markHtml } from "./sum-mark";
import { isPhrasingParent, type Paragraph, type Phrasing } from "./tree";
import { workingHtml } from "./working-html";
import type { Writing } from "./writing";

/** What stands in a line, with its formulas typeset and its sums marked. */
export function writePhrasing(children: readonly Phrasing[], writing: Writing): Phrasing[] {
  const { text, spans } = linearText(children);
  const marks = marksIn(text, writing);
  return typeset(placeMarks(children, marks, spans, writing.insertions), writing);
}

/** A formula by itself, with the marks of its sums beside it. */
export function writeFormula(tex: string, writing: Writing): Paragraph {
  const marks = marksIn(readableTex(tex), writing);
  const behind = marks.map(({ className, html }) => `<span class="${className}">${html}</span>`);
  const formula = writing.formulas.typeset(tex, true);
  const beside = behind.length > 0 ? `<span>${behind.join("")}</span>` : "";
  return writing.insertions.block(`<div class="shown-formula">${formula}${beside}</div>`);
}

function typeset(children: readonly Phrasing[], writing: Writing): Phrasing[] {
  const { insertions, formulas, known } = writing;
  return children.map((node): Phrasing => {
    if (isPhrasingParent(node)) return { ...node, children: typeset(node.children, writing) };
    if (node.type === "inlineMath") {
      return insertions.inLine({ kind: "html", html: formulas.typeset(node.value, false) });
    }
    const value = node.type === "inlineCode" ? inlineValue(node.value, known) : null;
    if (node.type !== "inlineCode" || !value || !hasRoom(writing)) return node;
    const html = valueHtml(node.value, value, writing);
    return insertions.inLine({ kind: "behind", className: "sum is-worked", html }, [node]);
  });
}

function marksIn(text: string, writing: Writing): readonly Mark[] {
  // One more than there is room for, so that it is known that there are more.
  const most = LIMITS.marks - writing.marks + 1;
  const { sums, definitions, known } = findSums(text, writing.known, most);
  writing.known = known;
  writing.definitions.push(...definitions);
  const taken = sums.map(({ span }) => span);
  const values = inlineValues(text, taken, known, most - sums.length);
  return [
    ...sums.flatMap((sum) => (hasRoom(writing) ? [markOfSum(sum, text, writing)] : [])),
    ...values.flatMap((value) => (hasRoom(writing) ? [markOfValue(value, text, writing)] : [])),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

function hasRoom({ marks, insertions, notice }: Writing): boolean {
  if (marks < LIMITS.marks && insertions.hasRoom()) return true;
  notice(
    `Only the first ${String(marks)} sums and values of this post are checked and worked out.`,
  );
  return false;
}

function markOfSum({ span, mark }: FoundSum, text: string, writing: Writing): Mark {
  writing.marks += 1;
  const { verdict, says, better } = mark;
  writing.sums.push({ text: typedText(text, span), verdict, says, better });
  const className = `sum is-${mark.tone}${span.end - span.start > LONG ? " is-long" : ""}`;
  return { span, className, html: markHtml(mark, writing.nextId()) };
}

/** A sum of more characters may be broken over lines. */
const LONG = 24;

function markOfValue({ span, ...value }: InlineValue, text: string, writing: Writing): Mark {
  const html = valueHtml(typedText(text, span), value, writing);
  return { span, className: "sum is-worked", html };
}

function valueHtml(
  typed: string,
  { value, working, above }: Omit<InlineValue, "span">,
  writing: Writing,
): string {
  writing.marks += 1;
  return popoverHtml({
    id: writing.nextId(),
    icon: null,
    label: value,
    spoken: ". Show the steps",
    inside: `<b>${escapeHtml(typed)}</b>${workingHtml(working)}${aboveHtml(above)}`,
  });
}

function typedText(text: string, { start, end }: Mark["span"]): string {
  return text.slice(start, end).replaceAll("$", "");
}
