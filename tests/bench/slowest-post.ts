import { darkAndBright, fixedAt } from "@/lib/loss/scenario.fixture";
import { LIMITS } from "@/lib/discussion/writing/limits";
import { renderPost } from "@/lib/discussion/writing/render-post";
import { slowPosts } from "../support/hostile-posts";
import { atMost } from "./aim";
import { median } from "./median";
import type { Part } from "./part";

const context = { scenario: darkAndBright(["4/5", "1/5"], fixedAt("0.4")), idPrefix: "p" };
const ROUNDS = 5;
const FINALISTS = 3;

/** What the slowest post of its length costs, next to one that somebody would write. */
export const slowestPost: Part = {
  name: "slowest",
  title: "The slowest posts of 20,000 characters, and an ordinary one",
  run: () => {
    render(ordinary(0));
    // Each twice, as the first look at a formula typesets it; the slowest go on to the rounds.
    const slowest = Object.entries(candidates())
      .map(([name, text]) => ({ name, text, once: Math.min(render(text), render(text)) }))
      .toSorted((a, b) => b.once - a.once)
      .slice(0, FINALISTS);
    const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
      ordinary: render(ordinary(round + 1)),
      slow: slowest.map(({ text }) => render(text)),
    }));
    const plain = median(rounds.map((each) => each.ordinary));
    const ranked = slowest
      .map(({ name }, place) => {
        const times = rounds.map(({ slow }) => slow[place] ?? Number.NaN);
        const ratios = rounds.map((each) => (each.slow[place] ?? Number.NaN) / each.ordinary);
        return { name, time: median(times), ratio: median(ratios) };
      })
      .toSorted((a, b) => b.ratio - a.ratio);
    const from = "20,000 characters, processor time";
    return Promise.resolve([
      ...ranked.map(({ name, ratio, time }) => ({
        what: `a post of ${name} ÷ an ordinary one`,
        ...atMost(ratio, 10),
        from: `${from}: ${time.toFixed(0)} ms`,
      })),
      { what: "an ordinary post", measured: `${plain.toFixed(0)} ms`, from },
    ]);
  },
};

/** Some fifty paragraphs, each with a formula and a sum, whose numbers no other post has. */
function ordinary(number: number): string {
  const paragraphs = Array.from({ length: 60 }, (_, nth) => {
    const a = `0.${String(1000 + ((number * 60 + nth) % 8000))}`;
    return [
      `I take the prediction $p = ${a}$, and then ${a} + 0.1 = 0.2 is what is left of the error.`,
      "So which of the two pixels is the harder one here, and for which of the losses? *Both* of",
      "them say the same when I try it by hand, but the second choice reads as if one did not, and",
      "I do not see where the share of the dark group would come into it at all, since nothing was",
      "said about it before. Is that meant to follow from the sizes?",
    ].join("\n");
  });
  return paragraphs.join("\n\n").slice(0, LIMITS.text);
}

/** Texts as long as a post may be that are slow to read each in its own way, and of three ways at once. */
function candidates(): Readonly<Record<string, string>> {
  const lengths = [LIMITS.emphasis, LIMITS.brackets, 2 * LIMITS.depth];
  const repeated = lengths.flatMap((length) =>
    Object.entries(slowPosts(length)).map(
      ([name, text]) =>
        [
          `${name}, ${String(length)} characters at a time`,
          `${text}\n\n`.repeat(Math.ceil(LIMITS.text / (text.length + 2))).slice(0, LIMITS.text),
        ] as const,
    ),
  );
  const third = slowPosts(LIMITS.formulas);
  const mixed = ["worked examples", "formulas", "trainings in sums"].map((name) => third[name]);
  return {
    ...slowPosts(LIMITS.text),
    ...Object.fromEntries(repeated),
    "worked examples, formulas and trainings": mixed.join("\n\n"),
  };
}

/** Milliseconds of the processor that a rendering takes. */
function render(text: string): number {
  const start = process.cpuUsage();
  renderPost(text, context);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
