import { splitWorked } from "./split-worked";
import type { Block, Paragraph, Phrasing } from "./tree";
import { writeFormula, writePhrasing } from "./write-phrasing";
import { writeWorkedBlock, writeWorkedLine } from "./write-worked";
import type { Writing } from "./writing";

/**
 * The blocks with their formulas typeset, their sums marked and their examples worked out, in the
 * order they stand.
 */
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
      return writeParagraph(block, writing);
    case "heading":
      return [asStrongLine(writePhrasing(block.children, writing))];
    case "math":
      return [writeFormula(block.value, writing)];
    case "code":
      return block.lang === "worked" ? onlyOne(writeWorkedBlock(block.value, writing)) : null;
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

const onlyOne = (block: Paragraph | null) => block && [block];

function writeParagraph(paragraph: Paragraph, writing: Writing): readonly Paragraph[] {
  const [only, ...others] = paragraph.children;
  if (only?.type === "inlineMath" && others.length === 0 && isDisplay(only, writing.source)) {
    return [writeFormula(only.value, writing)];
  }
  const pieces = splitWorked(paragraph.children);
  if (pieces.every(({ kind }) => kind === "text")) {
    return [{ ...paragraph, children: writePhrasing(paragraph.children, writing) }];
  }
  return pieces.map((piece) => {
    const example = piece.kind === "worked" ? writeWorkedLine(piece.request, writing) : null;
    return example ?? { type: "paragraph", children: writePhrasing(piece.children, writing) };
  });
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
