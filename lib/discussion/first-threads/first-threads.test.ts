import { describe, expect, it } from "vitest";
import { checkStatement } from "@/lib/arithmetic/check";
import { findStatements } from "@/lib/arithmetic/find";
import { darkAndBright, exactly, fixedAt, floated, shown } from "@/lib/loss/scenario.fixture";
import type { Scenario } from "@/lib/loss/scenario";
import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import type { PostAbove } from "../writing/above";
import { renderPost } from "../writing/render-post";
import { engineNote } from "./engine-note";
import type { FirstPost, FirstThread } from "./first-thread";
import { FIRST_THREADS } from "./first-threads";
import { postId } from "./post-id";
import { QUESTION_TITLES } from "./question-titles";
import { toldText } from "./told-text";

const [main, branch] = FIRST_THREADS;

/** Every sum of a text as it is written, with its verdict. */
const sums = (text: string) =>
  findStatements(text).flatMap(({ statement, span }) => {
    const { verdict } = checkStatement(statement);
    return verdict === null ? [] : [[text.slice(span.start, span.end), verdict] as const];
  });

/** A thread and one post of it, by its key. */
function firstOf(thread: FirstThread | undefined, key: string): [FirstThread, FirstPost] {
  const post = thread?.posts.find((one) => one.key === key);
  if (thread === undefined || post === undefined) throw new Error(`There is no post ${key}`);
  return [thread, post];
}

describe("the first threads", () => {
  it("keep the roles, the order and what each post answers", () => {
    const told = main?.posts.map(({ key, parent, byline }) => [key, parent, byline]);
    expect(told).toEqual([
      ["smaller-number", null, "A learner"],
      ["favours-the-bright", "smaller-number", "A helper"],
      ["why-enlarge", "favours-the-bright", "A learner"],
      ["below-one", "smaller-number", "A learner"],
      ["two-cases", "below-one", "A second helper"],
      ["smaller-in-both", "two-cases", "A learner"],
      ["is-it-not-desirable", "smaller-number", "A second learner"],
      ["outliers", "is-it-not-desirable", "A second helper"],
      ["on-purpose", "smaller-number", "A learner"],
      ["partly-true", "on-purpose", "A second helper"],
    ]);
    expect(branch?.posts.map(({ key, byline }) => [key, byline])).toEqual([
      ["more-generally", "A second learner"],
    ]);
    for (const { posts, note } of FIRST_THREADS) {
      const minutes = [...posts.map((post) => post.minutes), note.minutes];
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
      for (const { role, byline } of posts) {
        expect(role).toBe(byline.includes("helper") ? "mentor" : "learner");
      }
    }
  });

  it("say the sums that were said, each found and right", () => {
    const said = main?.posts.flatMap(({ key, text }) =>
      sums(text).map(([sum, verdict]) => [key, sum, verdict]),
    );
    expect(said).toEqual([
      ["smaller-number", "0.4 - 0.3 = 0.1", "exact"],
      ["smaller-number", "0.1^2 = 0.01", "exact"],
      ["below-one", "L1 = (1/2) * (|-0.1| + |0.2|) = 0.15", "exact"],
      ["below-one", "L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025", "exact"],
      ["two-cases", "L1 = |0.8 - 0.7| = 0.1", "exact"],
      ["two-cases", "L2 = (0.8 - 0.7)^2 = 0.01", "exact"],
      ["outliers", "L2 = (0.8 - 0.7)^2 = 0.01", "exact"],
      ["outliers", "L2 = (0.9 - 0.1)^2 = 0.64", "exact"],
    ]);
  });

  it("are answered with sums that are each found and right", () => {
    const found = FIRST_THREADS.flatMap((thread) => {
      const inFindings = thread.contested.flatMap(({ finding }) => sums(finding));
      expect(sums(engineNote(thread).text)).toEqual(inFindings);
      return inFindings;
    });
    expect(found.filter(([, verdict]) => verdict !== "exact")).toEqual([]);
    expect(found.map(([sum]) => sum)).toEqual([
      "0.5/(0.1 + 0.5) = 5/6",
      "0.5^2/(0.1^2 + 0.5^2) = 25/26",
      "0.1/(0.5 + 0.1) = 1/6",
      "0.1^2/(0.5^2 + 0.1^2) = 1/26",
      "0.9 - 0.3 = 0.6",
      "0.8 · 0.3 + 0.2 · 0.9 = 0.42",
      "0.9 - 0.42 = 0.48",
      "0.42 - 0.3 = 0.12",
      "0.2/0.1 = 2",
      "0.2^2/0.1^2 = 4",
      "255^2 = 65025",
      "100 · 0.01 = 1",
      "|0.9 - 0.1| = 0.8",
      "(0.9 - 0.1)^2 = 0.64",
      "0.8/0.1 = 8",
      "0.64/0.01 = 64",
      "0.8/(0.8 + 0.1) = 8/9",
      "0.64/(0.64 + 0.01) = 64/65",
      "(1 - 0.42)/10 = 0.058",
      "0.2 · 0.6 = 0.12",
      "0.8 · 0.12 + 0.2 · 0.48 = 0.192",
      "0.2 · 0.6^2 = 0.072",
      "0.8 · 0.12^2 + 0.2 · 0.48^2 = 0.0576",
      "0.48 - 0.12 = 0.36",
      "0.6 - 0 = 0.6",
      "0.48 - 0.12 = 0.36",
      "0.2 · 0.6 = 0.12",
      "0.8 · 0.12 + 0.2 · 0.48 = 0.192",
      "0.8 · 0.12^2 + 0.2 · 0.48^2 = 0.0576",
      "0.2 · 0.6^2 = 0.072",
    ]);
  });

  it("are shown with a mark on each of these sums, below what they answer, and with their links", () => {
    for (const thread of FIRST_THREADS) {
      const told = thread.posts.map((post) => ({ ...post, text: toldText(thread, post) }));
      const chains = new Map<string | null, readonly PostAbove[]>([[null, []]]);
      for (const { key, parent, text } of [...told, engineNote(thread)]) {
        const above = chains.get(parent) ?? [];
        const { html, definitions } = renderPost(text, { scenario: null, idPrefix: "p", above });
        chains.set(key, [...above, { postId: key, definitions }]);
        const count = (pattern: RegExp, where: string) => [...where.matchAll(pattern)].length;
        expect(count(/class="sum is-exact/gu, html)).toBe(sums(text).length);
        expect(count(/class="sum is-(?!exact|worked)/gu, html)).toBe(0);
        expect(count(/<a [^>]*href="\//gu, html)).toBe(count(/\]\(\//gu, text));
      }
    }
  });

  it("say of where training ends what the engine finds", () => {
    const even = (at: string) => darkAndBright(["0.5", "0.5"], fixedAt(at));
    const few = darkAndBright(["0.8", "0.2"]);
    const known = darkAndBright(["0.8", "0.2"], { kind: "known" });
    for (const [claim, scenario] of [
      ["share(L1, bright) = 5/6", even("0.4")],
      ["share(L2, bright) = 25/26", even("0.4")],
      ["share(L1, bright) = 1/6", even("0.8")],
      ["share(L2, bright) = 1/26", even("0.8")],
      ["best(L1) = 0.3", few],
      ["error(L1, minority) = 0.6", few],
      ["error(L1, majority) = 0", few],
      ["best(L2) = 0.42", few],
      ["error(L2, minority) = 0.48", few],
      ["error(L2, majority) = 0.12", few],
      ["growth(L2, 0.1, 0.2) = 4", few],
      ["growth(L1, 0.1, 0.8) = 8", few],
      ["growth(L2, 0.1, 0.8) = 64", few],
      ["pairshare(L1, 0.8, 0.1) = 8/9", few],
      ["pairshare(L2, 0.8, 0.1) = 64/65", few],
      ["meanshift(1, 10) = 0.058", few],
      ["overall(L1) = 0.12", few],
      ["overall(L2) = 0.192", few],
      ["overall(L1, mse) = 0.072", few],
      ["overall(L2, mse) = 0.0576", few],
      ["gap(L1) = 0.6", few],
      ["gap(L2) = 0.36", few],
      ["threshold = 2/7", few],
      ["best(mix(2/7)) = 0.3", few],
      ["best(mix(0.5)) = 0.3", few],
      ["error(L1, minority) = 0", known],
      ["error(L2, majority) = 0", known],
    ] as const) {
      expect([claim, shown(claim.split(" = ")[0] ?? "", scenario)]).toEqual([
        claim,
        shown(claim.split(" = ")[1] ?? ""),
      ]);
    }
    const group = (name: string, brightness: string, share: string) => ({
      name,
      brightness: exactly(brightness),
      share: exactly(share),
      spread: exactly("0"),
    });
    const faulty: Scenario = {
      ...few,
      groups: [
        group("dark", "0.2", "0.72"),
        group("bright", "0.4", "0.18"),
        { ...group("hot", "1", "0.1"), outlier: true },
      ],
    };
    const worst = (rule: string) => floated(`worst(${rule})`, faulty);
    expect(worst("mix(0.06)")).toBeLessThan(Math.min(worst("L1"), worst("L2")));
  });

  it("link each contested claim to who said it and to choices of the bank that are there", () => {
    const questions = new Map(
      QUIZZES.flatMap(({ questions: asked }) => asked).map((question) => [question.id, question]),
    );
    const slugs = new Set(QUIZZES.map(({ slug }) => slug));
    for (const thread of FIRST_THREADS) {
      const ids = thread.posts.map((_, index) => postId(thread, index + 1));
      const note = engineNote(thread).text;
      const paths = [...note.matchAll(/\]\(([^)]+)\)/gu)].map(([, path = ""]) => path);
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        const url = new URL(path, "https://site.invalid");
        const [, area = "", name = ""] = url.pathname.split("/");
        if (area === "posts") expect(ids).toContain(name);
        else if (area === "quizzes") expect(slugs).toContain(name);
        else if (area === "threads") expect(FIRST_THREADS.map(({ id }) => id)).toContain(name);
        else {
          expect(url.pathname).toBe("/courses/losses-and-fairness/discussion");
          const question = questions.get(url.searchParams.get("question") ?? "");
          expect(question?.choices.map(({ key }) => key)).toContain(url.searchParams.get("choice"));
        }
      }
      for (const { saidIn, choices } of thread.contested) {
        for (const key of saidIn) expect(thread.posts.map((post) => post.key)).toContain(key);
        for (const { questionId, choiceKey } of choices) {
          expect(questions.get(questionId)?.choices.map(({ key }) => key)).toContain(choiceKey);
          expect(QUESTION_TITLES.get(questionId)).toBe(questions.get(questionId)?.title);
          expect(note).toContain(`?question=${questionId}&choice=${choiceKey}`);
        }
      }
    }
  });

  it("lead from each contested claim to the engine’s post, in a line that is not the speaker’s", () => {
    for (const thread of FIRST_THREADS) {
      const note = `/posts/${postId(thread, thread.posts.length + 1)}`;
      for (const post of thread.posts) {
        const claims = thread.contested.filter(({ saidIn }) => saidIn.includes(post.key));
        const added = toldText(thread, post).slice(post.text.length);
        expect(toldText(thread, post).startsWith(post.text)).toBe(true);
        if (claims.length === 0) expect(added).toBe("");
        else expect(added).toMatch(/^\n\n\*Added by the course: /u);
        expect(added.includes(`](${note})`)).toBe(claims.length > 0);
        expect(added.match(/\d+(?=[,. ])/gu)?.length ?? 0).toBe(claims.length);
      }
    }
    expect(toldText(...firstOf(main, "favours-the-bright"))).toMatch(/points 2, 3 and 9\.\*$/u);
    expect(toldText(...firstOf(main, "below-one"))).toMatch(/point 4\.\*$/u);
  });

  it("leave nothing that is concluded uncontested, and set the two helpers against each other", () => {
    const contested = new Set(main?.contested.flatMap(({ saidIn }) => saidIn));
    const silent = main?.posts.filter(({ key }) => !contested.has(key)).map(({ key }) => key);
    expect(silent).toEqual(["why-enlarge"]);
    expect(main?.contested.map(({ saidIn }) => saidIn)).toContainEqual([
      "favours-the-bright",
      "partly-true",
    ]);
  });
});
