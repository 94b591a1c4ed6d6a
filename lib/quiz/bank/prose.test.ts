import { describe, expect, test } from "vitest";
import {
  ownTexts,
  QUESTION_CASES,
  QUESTIONS,
  renderedText,
  textsOf,
} from "@/tests/support/bank-cases";
import { readTemplate, type TemplateNode } from "../template";
import { worldOf } from "../world";

/** Stands where something is computed. */
const PLACE = "□";

/** What an author typed outside the computed places. */
function prose(nodes: readonly TemplateNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "text":
          return node.text;
        case "maths":
          return node.tex;
        case "emphasis":
          return prose(node.children);
        case "condition":
          return `${prose(node.yes)} ${prose(node.no)}`;
        case "value":
        case "percentage":
        case "working":
        case "group":
          return PLACE;
      }
    })
    .join("");
}

/** Numerals that name something: the losses and the two scales. */
const NAMES = /\bL[12]\b|0–1\b|0–255\b/gu;

function allTexts(question: (typeof QUESTIONS)[number]): readonly string[] {
  return [
    question.title,
    ...ownTexts(question),
    ...question.choices.flatMap((choice) => textsOf(choice).map(([, template]) => template)),
    ...(question.limits ?? []).map(({ otherwise }) => otherwise),
  ];
}

describe.each(QUESTIONS)("the prose of $id", (question) => {
  test("has no number that is not computed", () => {
    for (const template of allTexts(question))
      expect(prose(readTemplate(template)).replaceAll(NAMES, ""), template).not.toMatch(
        /[\d½¼¾⅓⅔]/u,
      );
  });

  test("has typographic quotation marks and no exclamation", () => {
    for (const template of allTexts(question))
      expect(prose(readTemplate(template)), template).not.toMatch(/[!'"]|\s{2}|^\s|\s$/u);
  });

  test("refutes in exactly three sentences, and states one principle", () => {
    for (const { refutation, principle, prompt } of question.choices) {
      const sentences = [refutation.belief, refutation.plausible, refutation.fails, principle];
      for (const sentence of sentences) {
        expect(prose(readTemplate(sentence)), sentence).toMatch(/^[^.?]*\.$/u);
      }
      expect(refutation.plausible).toMatch(/^It is plausible because /u);
      expect(refutation.fails).toMatch(/^But /u);
      if (prompt !== undefined) expect(prompt).toMatch(/^[^?]*\?$/u);
    }
  });

  test("tells nothing in stem, title and guess that the explanation says", () => {
    const asked = new Set(
      [question.title, ...question.stem, question.guess?.prompt ?? ""].flatMap(runsOfSixWords),
    );
    const told = question.choices.flatMap(({ because, refutation, principle }) =>
      [because, refutation.belief, refutation.plausible, refutation.fails, principle].flatMap(
        runsOfSixWords,
      ),
    );
    expect(told.filter((run) => asked.has(run))).toEqual([]);
  });

  test("does not give a verdict away in a choice", () => {
    for (const { text } of question.choices)
      expect(prose(readTemplate(text))).not.toMatch(
        /\b(?:wrong to|rightly|wrongly|mistaken|in fact)\b/u,
      );
  });
});

test.each(QUESTION_CASES)("the stem of $name has at most sixty words", ({ question, variant }) => {
  const world = worldOf(question.scenario, variant.parameters);
  const words = question.stem.map((text) => renderedText(text, world)).join(" ");
  expect(words.split(/\s+/u).length).toBeLessThanOrEqual(60);
});

function runsOfSixWords(template: string): readonly string[] {
  const words =
    prose(readTemplate(template))
      .toLowerCase()
      .match(/[\p{L}\d’]+/gu) ?? [];
  return words.slice(5).map((_, start) => words.slice(start, start + 6).join(" "));
}
