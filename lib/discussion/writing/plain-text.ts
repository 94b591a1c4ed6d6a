import type { Block, Markdown, Phrasing } from "./tree";

/** The words of a post without its marks, for search, excerpts and mails. A formula is its TeX. */
export function plainText({ children }: Markdown): string {
  return children
    .map(blockText)
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return lineText(block.children);
    case "blockquote":
    case "listItem":
      return block.children.map(blockText).join("\n");
    case "list":
      return block.children.map(blockText).join("\n");
    case "table":
      return block.children
        .map(({ children }) => children.map((cell) => lineText(cell.children)).join(" | "))
        .join("\n");
    case "code":
    case "math":
      return block.value;
    default:
      return "";
  }
}

function lineText(children: readonly Phrasing[]): string {
  return children.map(phraseText).join("").trim();
}

function phraseText(node: Phrasing): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "inlineMath":
      return node.value;
    case "break":
      return "\n";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "emphasis":
    case "strong":
    case "delete":
    case "link":
    case "linkReference":
      return node.children.map(phraseText).join("");
    default:
      return "";
  }
}
