import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { ownSigns } from "./own-signs";

/**
 * CommonMark with tables, strikethrough, task lists and bare addresses, and maths between dollars.
 * HTML is read as the text that it is, and there are no footnotes: their addresses would have to
 * be unique among all posts of a page.
 */
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath, { singleDollarTextMath: false })
  .use(ownSigns)
  .freeze();

/** The tree of a post. Its cost is bounded only for texts that `tooCostly` lets through. */
export function parseMarkdown(text: string): ReturnType<typeof parser.parse> {
  return parser.parse(text);
}
