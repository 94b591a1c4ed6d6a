const OPENING = '<span class="steps"';

/** A post with "[mark]" in place of each mark and of what it opens. For tests. */
export function withoutPopovers(html: string): string {
  const [first = "", ...more] = html.split(OPENING);
  return [first, ...more.map(behindFirstSpan)]
    .join("")
    .replaceAll(/<button.*?<\/button>/gsu, "[mark]");
}

/** What follows the span that a text begins inside of. */
function behindFirstSpan(text: string): string {
  let depth = 1;
  for (const { 0: tag, index } of text.matchAll(/<(\/?)span\b/gu)) {
    depth += tag === "</span" ? -1 : 1;
    if (depth === 0) return text.slice(text.indexOf(">", index) + 1);
  }
  return "";
}
