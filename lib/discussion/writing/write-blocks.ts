import type { Verdict } from "@/lib/arithmetic/verdict";
import { findSums, type FoundSum } from "./find-sums";
import type { Formulas } from "./formulas";
import type { Insertions } from "./insertions";
import type { KnownNames } from "./known-names";
import { LIMITS } from "./limits";
import { linearText } from "./linear-text";
import { placeMarks, type Mark } from "./place-marks";
import { readableTex } from "./readable-tex";
import { markHtml } from "./sum-mark";
import { isPhrasingParent, type Block, type Paragraph, type Phrasing } from "./tree";

/** A sum of a post and what was said of it, in the order of the post. */
export interface Sum {
  /** As it was typed; from a formula, its TeX. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The words of its mark. */
  readonly says: string;
  readonly better: string | null;
}

/** What is known and made while one post is written, from its first block to its last. */
export interface Writing {
  readonly source: string;
  readonly insertions: Insertions;
  readonly formulas: Formulas;
  readonly nextId: () => string;
  readonly report: (problem: string) => void;
  readonly sums: Sum[];
  known: KnownNames;
}

/** The blocks with their formulas typeset and their sums marked, in the order they stand. */
export function writeBlocks<B extends Block>(
  blocks: readonly B[],
  writing: Writing,
): (B | Paragraph)[] {
  return blocks.flatMap(
    (block): readonly (B | Paragraph)[] => writeBlock(block, writing) ?? [block],
  );
}

/** What a block becomes; null where it stays, with its parts written. */
function writeBlock(block: Block, writing: Writing): readonly Paragraph[] | null {
  switch (block.type) {
    case "paragraph":
      return [writeParagraph(block, writing)];
    case "heading":
      return [asStrongLine(writePhrasing(block.children, writing))];
    case "math":
      return [writeFormula(block.value, writing)];
    case "blockquote":
      block.children = writeBlocks(block.children, writing);
      return null;
    case "list":
      for (const item of block.children) item.children = writeBlocks(item.children, writing);
      return null;
    case "table":
      for (const { children } of block.children)
        for (const cell of children) cell.children = writePhrasing(cell.children, writing);
      return null;
    default:
      return null;
  }
}

function writeParagraph(paragraph: Paragraph, writing: Writing): Paragraph {
  const [only, ...others] = paragraph.children;
  if (only?.type === "inlineMath" && others.length === 0 && isDisplay(only, writing.source)) {
    return writeFormula(only.value, writing);
  }
  return { ...paragraph, children: writePhrasing(paragraph.children, writing) };
}

/** A line by itself between two dollars is set as a formula by itself. */
function isDisplay({ position }: Phrasing, source: string): boolean {
  return source.startsWith("$$", position?.start.offset);
}

/** A post has no part in the outline of the page, so that a heading in it is only a strong line. */
function asStrongLine(children: Phrasing[]): Paragraph {
  return {
    type: "paragraph",
    children: [{ type: "strong", children }],
    data: { hProperties: { className: ["post-heading"] } },
  };
}

function writePhrasing(children: readonly Phrasing[], writing: Writing): Phrasing[] {
  const { text, spans } = linearText(children);
  const marks = marksIn(text, writing);
  return typeset(placeMarks(children, marks, spans, writing.insertions), writing);
}

function typeset(children: readonly Phrasing[], writing: Writing): Phrasing[] {
  return children.map((node): Phrasing => {
    if (isPhrasingParent(node)) return { ...node, children: typeset(node.children, writing) };
    if (node.type !== "inlineMath") return node;
    const html = writing.formulas.typeset(node.value, false);
    return writing.insertions.inLine({ kind: "html", html });
  });
}

function writeFormula(tex: string, writing: Writing): Paragraph {
  const marks = marksIn(readableTex(tex), writing);
  const behind = marks.map(({ className, html }) => `<span class="${className}">${html}</span>`);
  const formula = writing.formulas.typeset(tex, true);
  return writing.insertions.block(
    `<div class="shown-formula">${formula}${behind.length > 0 ? `<span>${behind.join("")}</span>` : ""}</div>`,
  );
}

function marksIn(text: string, writing: Writing): readonly Mark[] {
  const { sums, known } = findSums(text, writing.known);
  writing.known = known;
  return sums.flatMap((sum) => markedSum(sum, text, writing));
}

function markedSum({ span, mark }: FoundSum, text: string, writing: Writing): readonly Mark[] {
  if (writing.sums.length >= LIMITS.sums || !writing.insertions.hasRoom()) {
    writing.report(`Only the first ${String(writing.sums.length)} sums of this post are checked.`);
    return [];
  }
  const { verdict, says, better } = mark;
  const typed = text.slice(span.start, span.end).replaceAll("$", "");
  writing.sums.push({ text: typed, verdict, says, better });
  const isLong = span.end - span.start > LONG;
  const className = `sum is-${mark.tone}${isLong ? " is-long" : ""}`;
  return [{ span, className, html: markHtml(mark, writing.nextId()) }];
}

/** A sum of more characters may be broken over lines. */
const LONG = 24;
