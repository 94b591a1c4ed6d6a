import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { twoGroupsOneOutput } from "../../bank/fairness/two-groups-one-output";
import { contentHash } from "../../content-hash";
import type { ReviewItem } from "../../review-item";
import { reviewOf } from "../../explanation/review-of";
import { ReviewPage } from "./review-page";

const ITEM: ReviewItem = {
  attemptId: "00000000-0000-7000-8000-000000000000",
  course: { id: "a course", slug: "a-course" },
  position: 1,
  count: 1,
  quiz: { slug: "fairness", title: "Fairness", kind: "course" },
  contents: [],
  question: twoGroupsOneOutput,
  versionHash: contentHash(twoGroupsOneOutput),
  variant: { name: "original", parameters: { a: "0.3", b: "0.9", p: "0.4", m: "0.2" } },
  picked: ["b"],
  certainty: 3,
  guess: 0.4,
  submittedAt: new Date(0),
  reviewedAt: null,
  rule: "each-answer",
  mark: { numerator: 3, denominator: 5 },
  markingKey: ["b", "c", "d"],
  derivedKey: ["b", "d"],
  eitherKeys: [],
  voidedKeys: [],
  corrections: [],
  attemptNumber: 1,
  practice: { submitted: 0, correctInARow: 0, lastSubmittedAt: null },
};

function page(item: ReviewItem, choice: string, query = {}): string {
  const review = reviewOf(item, choice, query);
  if (review === null) throw new Error("no such choice");
  return renderToStaticMarkup(createElement(ReviewPage, { item, review, due: "tomorrow" }));
}

function lastSection(review: ReturnType<typeof reviewOf>) {
  const sections =
    review?.assembled.kind === "explanation" && review.assembled.explanation.sections;
  const last = sections ? sections.at(-1) : undefined;
  if (last?.kind !== "worked") throw new Error("the working comes last");
  return last;
}

test("a choice that the question does not have has no review", () => {
  expect(reviewOf(ITEM, "f", {})).toBeNull();
  expect(reviewOf(ITEM, "__proto__", {})).toBeNull();
});

test("the page speaks of what this learner ticked, guessed and was sure of", () => {
  const ticked = page(ITEM, "b");
  expect(ticked).toContain("You ticked it, and it holds.");
  expect(ticked).toContain("You put it at about 0.4; it is 25/26 ≈ 0.962.");
  expect(ticked).toContain("You were certain, and right about this one.");
  const left = page({ ...ITEM, picked: [], certainty: null, guess: null }, "b");
  expect(left).toContain("You left it, and it holds.");
  expect(left).not.toContain("You put it");
});

test("a contested choice shows both keys and the mark by each", () => {
  const html = page(ITEM, "c");
  expect(html).toContain("The key is contested.");
  expect(html).toMatch(/Published key<\/dt><dd>true, mark 0\.6/u);
  expect(html).toMatch(/Computed key<\/dt><dd>false, mark 0\.8/u);
});

test("a corrected choice shows what counts now beside what is computed, why, and how the mark moved", () => {
  const corrected: ReviewItem = {
    ...ITEM,
    markingKey: ["b", "d"],
    eitherKeys: ["c"],
    mark: { numerator: 4, denominator: 5 },
    corrections: [
      {
        at: new Date(0),
        reason: "The choice can be read in two ways.",
        rulings: { c: "either" },
        revertedAt: null,
        moved: { from: { numerator: 3, denominator: 5 }, to: { numerator: 4, denominator: 5 } },
      },
    ],
  };
  const html = page(corrected, "c");
  expect(html).toContain("“The choice can be read in two ways.”");
  expect(html).toMatch(/Your mark went from 0\.6 to <b>0\.8<\/b>/u);
  expect(html).toMatch(/Corrected key<\/dt><dd>either is right, mark 0\.8/u);
  expect(html).toMatch(/Computed key<\/dt><dd>false, mark 0\.8/u);
  expect(page(corrected, "b")).not.toContain("Corrected key");
  const [correction] = corrected.corrections;
  if (correction === undefined) throw new Error("nothing was corrected");
  const withdrawn = { ...correction, revertedAt: new Date(0) };
  const reverted = page({ ...ITEM, corrections: [withdrawn] }, "c");
  expect(reverted).toContain("The key is contested.");
  expect(reverted).toContain("your mark is what it was before");
});

test("other numbers change the working and the verdict, and are marked as other numbers", () => {
  const html = page(ITEM, "b", { "n.p": "80%" });
  expect(html).toContain("These are other numbers, not the ones of your answer.");
  expect(html).toContain("Never, at this prediction.");
  expect(html).not.toContain("You ticked it");
  expect(html).toContain("1/26");
});

test("numbers that cannot be used leave the learner's own in place, with a word at the field", () => {
  const html = page(ITEM, "b", { "n.p": "1.4" });
  expect(html).toContain("Brightness ends at 1. Type a number from 0 to 1.");
  expect(html).toContain('value="1.4"');
  expect(html).toContain("Always, at this prediction.");
});

test("numbers on which nobody is farther are answered calmly, with the way to others", () => {
  const html = page(ITEM, "b", { "n.p": "0.6" });
  expect(html).toContain("cannot be worked out on these numbers");
  expect(html).toContain("Work it again");
});

test("numbers that are refused are refused for what is wrong with them, and for nothing else", () => {
  const halfWay = page(ITEM, "b", { "n.p": "0.6" });
  expect(halfWay).toContain("the output must not lie half way.");
  const swapped = page(ITEM, "a", { "n.a": "0.95" });
  expect(swapped).toContain("The dark group has to be darker than the bright one.");
  for (const html of [halfWay, swapped]) {
    expect(html).not.toMatch(/equally near|level here|left here to share/u);
  }
});

test("an explanation that contradicts the stored key is withheld, numbers and all", () => {
  const html = page({ ...ITEM, derivedKey: ["d"] }, "b");
  expect(html).toContain("This explanation is not shown.");
  expect(html).not.toContain("25/26");
});

test("on the second meeting the last line is left to the learner, and what she types is checked", () => {
  const met = { ...ITEM, practice: { submitted: 1, correctInARow: 0, lastSubmittedAt: null } };
  const blank = page(met, "b");
  expect(blank.match(/name="blank\./gu)).toHaveLength(1);
  const [, field = ""] = /name="(blank\.[\d.]+)"/u.exec(blank) ?? [];
  expect(page(met, "b", { [field]: "0.833" })).toContain("Arithmetic checks, rounded.");
  expect(page(met, "b", { [field]: "0.7" })).toContain("Not this.");
});

test("the working states each problem once, as the heading of its steps", () => {
  const working = page(ITEM, "b").split('id="working"')[1] ?? "";
  expect(working).toMatch(/<header><span class="worked-line"/u);
  expect(working).not.toContain("as stated");
  const { worked } = lastSection(reviewOf(ITEM, "b", {}));
  const steps = worked.flatMap((one) => one.worked.parts.flatMap(({ lines }) => lines.slice(1)));
  expect(working.match(/class="worked-step"/gu)).toHaveLength(steps.length);
});
