import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { renderPost } from "@/lib/discussion/writing/render-post";
import { atMost } from "./aim";
import { median } from "./median";
import type { Part } from "./part";

const plain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze();

/** 480 characters with ten formulas, eight of them sums; other numbers in each, so that none is kept. */
function post(number: number): string {
  const [a, b] = [`0.${String(1000 + (number % 8000))}`, `0.${String(9999 - (number % 8000))}`];
  const text = [
    `I take the prediction $p = ${a}$ and the target $t = ${b}$. Then`,
    `$|p - t| = |${a} - ${b}|$, and the losses are $L_1 = |${a} - ${b}| = 0.1$ and`,
    `$L_2 = (${a} - ${b})^2 = 0.01$. *So which of them is the harder one here?*`,
    `For a second pixel $${a} + 0.1 = 0.2$, $${b} - 0.1 = 0.8$ and $0.5 \\times ${a} = 0.4$, which gives`,
    `$\\frac{${a}}{2} = 0.3$ and $2 \\times ${b} = 1.1$ in all.`,
  ].join("\n");
  return text.padEnd(480, " and so on").slice(0, 480);
}

const WARM = 150;
const ROUNDS = 9;
const AT_ONCE = 40;

/** What it costs to render a post, next to reading and printing its Markdown alone. */
export const writing: Part = {
  name: "writing",
  title: "Posts: formulas typeset, sums checked, and the Markdown alone",
  run: () => {
    let number = 0;
    const context = { scenario: null, idPrefix: "p" };
    const rendered = (): void => void renderPost(post((number += 1)), context);
    const again = (): void => void renderPost(post(0), context);
    const read = (): void => void plain.processSync(post((number += 1)));
    for (let count = 0; count < WARM; count += 1) for (const run of [rendered, again, read]) run();
    const rounds = Array.from({ length: ROUNDS }, () => ({
      rendered: milliseconds(rendered),
      again: milliseconds(again),
      read: milliseconds(read),
    }));
    const middle = (of: "rendered" | "again" | "read") => median(rounds.map((each) => each[of]));
    const ratio = (of: "rendered" | "again") => median(rounds.map((each) => each[of] / each.read));
    const from = "480 characters with ten formulas, eight of them sums, warm";
    return Promise.resolve([
      { what: "a post rendered ÷ its Markdown alone", ...atMost(ratio("rendered"), 10), from },
      {
        what: "the same with formulas that were met before",
        ...atMost(ratio("again"), 5),
        from,
      },
      { what: "a post, rendered", measured: `${middle("rendered").toFixed(1)} ms`, from },
      { what: "its Markdown alone", measured: `${middle("read").toFixed(2)} ms`, from },
    ]);
  },
};

function milliseconds(work: () => void): number {
  const start = performance.now();
  for (let count = 0; count < AT_ONCE; count += 1) work();
  return (performance.now() - start) / AT_ONCE;
}
