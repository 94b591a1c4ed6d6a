import { describe, expect, it } from "vitest";
import { QUIZZES } from "./bank/quizzes";
import { worldOfChoice } from "./decide-choice";
import { publicQuestion } from "./public-question";
import { plainText } from "./rendered-fragment";
import { renderTemplate } from "./render-template";
import type { Choice, Question } from "./schema-question";
import { readTemplate } from "./template";
import type { Parameters } from "./world";

const questions = [
  ...new Map(
    QUIZZES.flatMap((quiz) => quiz.questions).map((question) => [question.id, question]),
  ).values(),
];

/** What is for after the submission, as written and as it reads on these numbers. */
function secretsOf(question: Question, choice: Choice, parameters: Parameters): readonly string[] {
  const world = worldOfChoice(question, choice, parameters);
  const { because, refutation, principle, prompt, claim } = choice;
  const texts = [because, ...Object.values(refutation), principle, ...(prompt ? [prompt] : [])];
  return [
    claim.expression,
    ...texts,
    ...texts.flatMap(phrasesOf),
    ...texts.flatMap((text) => {
      const { fragments } = renderTemplate(text, world);
      return fragments === undefined ? [] : [plainText(fragments)];
    }),
    ...(choice.misconception === undefined ? [] : [choice.misconception]),
  ];
}

/** The longer stretches of prose between computed parts: a text that leaks, leaks in pieces. */
function phrasesOf(template: string): readonly string[] {
  return readTemplate(template).flatMap((node) =>
    node.kind === "text" && node.text.length >= 20 ? [node.text] : [],
  );
}

/** A phrase of an explanation that the question itself uses says nothing. */
const askedOpenly = ({ stem, choices }: Question, phrase: string): boolean =>
  [...stem, ...choices.map(({ text }) => text)].some((text) => text.includes(phrase));

/** Every name of a field, at any depth. */
function fieldsOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(fieldsOf)];
}

describe("a question as the browser gets it", () => {
  it("is checked for the whole bank", () => {
    expect(questions.length).toBeGreaterThanOrEqual(19);
  });

  it.each(questions.map((question) => [question.id, question] as const))(
    "holds no claim, key, verdict or explanation of %s, on any of its numbers",
    (_, question) => {
      for (const { parameters } of question.variants) {
        const sent = JSON.stringify(publicQuestion(question, parameters));
        for (const choice of question.choices) {
          const secrets = secretsOf(question, choice, parameters);
          for (const secret of secrets.filter((text) => !askedOpenly(question, text))) {
            expect(sent).not.toContain(JSON.stringify(secret).slice(1, -1));
          }
        }
      }
    },
  );

  it("has no field but those that are meant for it", () => {
    const fields = new Set(
      questions.flatMap((question) =>
        question.variants.flatMap(({ parameters }) =>
          fieldsOf(publicQuestion(question, parameters)),
        ),
      ),
    );
    const meant = new Set(
      "assumptions brightness children choices decimal groups guess high key kind low name prompt scoring speech stem tex text title value words".split(
        " ",
      ),
    );
    expect([...fields].filter((name) => !meant.has(name))).toEqual([]);
    expect(fields.size).toBeGreaterThan(10);
  });
});
