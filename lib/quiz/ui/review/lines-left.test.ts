import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { derivedKey, QUESTIONS } from "@/tests/support/bank-cases";
import { twoGroupsOneOutput } from "../../bank/fairness/two-groups-one-output";
import { contentHash } from "../../content-hash";
import { saysIt } from "../../explanation/held-back";
import { reviewOf } from "../../explanation/review-of";
import type { ReviewItem } from "../../review-item";
import type { Question } from "../../schema-question";
import { ReviewPage } from "./review-page";

function itemOf(question: Question, submitted: number, correctInARow: number): ReviewItem {
  const [variant] = question.variants;
  if (variant === undefined) throw new Error("no variant");
  const key = derivedKey(question, variant);
  return {
    attemptId: "00000000-0000-7000-8000-000000000000",
    course: { id: "a course", slug: "a-course" },
    position: 1,
    count: 1,
    quiz: { slug: "fairness", title: "Fairness", kind: "course" },
    contents: [],
    question,
    versionHash: contentHash(question),
    variant: { name: variant.name, parameters: variant.parameters },
    picked: [],
    certainty: null,
    guess: question.guess === undefined ? null : 0.777,
    submittedAt: new Date(0),
    reviewedAt: null,
    rule: question.rule,
    mark: { numerator: 1, denominator: 1 },
    markingKey: key,
    eitherKeys: [],
    voidedKeys: [],
    corrections: [],
    derivedKey: key,
    attemptNumber: 1,
    practice: { submitted, correctInARow, lastSubmittedAt: null },
  };
}

function reviewed(item: ReviewItem, choice: string, query = {}) {
  const review = reviewOf(item, choice, query);
  if (review === null) throw new Error("no such choice");
  const html = renderToStaticMarkup(createElement(ReviewPage, { item, review, due: "tomorrow" }));
  return { html, left: review.left };
}

/** What is to be read before anything is opened. */
function withoutFolds(html: string): string {
  let depth = 0;
  return html
    .split(/(<details[^>]*>|<\/details>)/u)
    .map((piece) => {
      if (piece.startsWith("<details")) depth += 1;
      else if (piece === "</details>") depth -= 1;
      else if (depth === 0) return piece;
      return "";
    })
    .join("");
}

/**
 * Without what the problem states (the choice, its assumptions, the fields of its numbers), the
 * working itself, the mark, the numbers along the axes of a figure and the exponent of e² in a table.
 */
function withoutProblem(html: string): string {
  return html
    .replace(/<h1.*?<\/h1>/gsu, "")
    .replace(/<ul class="chips".*?<\/ul>/gsu, "")
    .replace(/<div class="row-note">.*?<\/div>/gsu, "")
    .replace(/<span class="katex">.*?(?=<\/th>)/gsu, "")
    .replace(/<span class="[xy]t\b.*?<\/span>/gsu, "")
    .replace(/<section id="(?:working|numbers)".*?<\/section>/gsu, "");
}

/** What is seen, and what a reader who cannot see is told. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*aria-label="([^"]*)"[^>]*>/gu, " $1 ")
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");
}

const SECOND = itemOf(twoGroupsOneOutput, 1, 0);

test("a line left to the learner stands nowhere on the page until it is opened", () => {
  const { html, left } = reviewed(SECOND, "b");
  expect(left.blanks.map(({ value }) => value)).toEqual(["2/3"]);
  const [folded, all] = [textOf(withoutFolds(html)), textOf(html)];
  expect(folded).toContain("The last line of the working is yours this time.");
  expect(folded).not.toMatch(/2\/3|0\.667|66\.7|67%/u);
  expect(all).toContain("2/3 ≈ 0.667");
});

test("what was folded for a line is open once the line is found", () => {
  const { left } = reviewed(SECOND, "b");
  const [field = ""] = left.blanks.map((blank) => blank.field);
  const opened = (query: Record<string, string>) =>
    textOf(withoutFolds(reviewed(SECOND, "b", query).html)).includes("2/3 ≈ 0.667");
  expect(opened({ [field]: "0.5" })).toBe(false);
  expect(opened({ [field]: "0.667" })).toBe(true);
});

test("every line can be asked for, and then nothing is folded or left to fill in", () => {
  const { html, left } = reviewed(SECOND, "b", { lines: "all" });
  expect(left.blanks).toEqual([]);
  expect(left.heldBack.size).toBe(0);
  expect(html).not.toContain('name="blank.');
  expect(textOf(withoutFolds(html))).toContain("2/3 ≈ 0.667");
});

test.each([
  ["one line", 1, 0],
  ["two lines", 2, 0],
  ["only the problem", 2, 2],
])("with %s left no page of the bank prints what a blank comes to", (_, submitted, inARow) => {
  let compared = 0;
  for (const question of QUESTIONS) {
    // The learner's own guess is no number of the page's.
    const item = itemOf(question, submitted, inARow);
    const given = Object.values(item.variant.parameters).join(" ");
    for (const { key } of question.choices) {
      const { html, left } = reviewed(item, key);
      const text = textOf(withoutProblem(withoutFolds(html)));
      for (const { value } of left.blanks) {
        if (saysIt(given, value)) continue;
        compared += 1;
        expect(saysIt(text, value), `${question.id} ${key} prints ${value}: ${text}`).toBe(false);
      }
    }
  }
  expect(compared).toBeGreaterThan(40);
});
