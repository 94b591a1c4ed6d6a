/** What is about a text and not of it: marks, their steps, what only listeners get. */
const BESIDE = ".tick, .steps, .sr, svg, button, style";
const BLOCKS = /^(?:P|DIV|LI|UL|OL|H[1-6]|PRE|BLOCKQUOTE|TABLE|TR|FIGURE|DETAILS|SUMMARY)$/u;

/** What is read in a part of a post, in the signs that it can be written with again. */
export function wordsOf(node: Node): string {
  return read(node)
    .replaceAll(/[ \t]+\n/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

function read(node: Node): string {
  if (node instanceof Text) return node.data.replaceAll(/\s+/gu, " ");
  const inside = (): string => [...node.childNodes].map(read).join("");
  if (!(node instanceof Element)) return inside();
  if (node.matches(BESIDE)) return "";
  if (node.matches(".katex-display")) return `\n\n$$${texOf(node)}$$\n\n`;
  if (node.matches(".katex")) return `$${texOf(node)}$`;
  switch (node.tagName) {
    case "BR":
      return "\n";
    case "IMG":
      return node.getAttribute("alt") ?? "";
    case "CODE":
      return `\`${node.textContent}\``;
    case "PRE":
      return `\n\n\`\`\`\n${node.textContent.trimEnd()}\n\`\`\`\n\n`;
    case "LI":
      return `\n- ${inside().trim()}`;
    default:
      return BLOCKS.test(node.tagName) ? `\n\n${inside().trim()}\n\n` : inside();
  }
}

/** A formula as it was written, which stands in what screen readers get of it. */
const texOf = (node: Element): string =>
  node.querySelector("annotation[encoding='application/x-tex']")?.textContent ?? "";
