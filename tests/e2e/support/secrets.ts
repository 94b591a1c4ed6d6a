import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import type { Choice, Question } from "@/lib/quiz/schema-question";
import { assembleExplanation } from "@/lib/quiz/explanation/assemble";
import { publicQuestion } from "@/lib/quiz/public-question";
import { readTemplate, type TemplateNode } from "@/lib/quiz/template";
import { plain } from "./plain";

/** A piece of text that may be shown after the submission only. */
export interface Secret {
  /** Where in the bank it stands, to name it in a failure. */
  readonly of: string;
  readonly text: string;
}

/** Long enough that no two sentences share it by accident. */
const SHINGLE = 40;
const SHORTEST = 32;

/** The questions that the bank has, each once. */
export const QUESTIONS: readonly Question[] = [
  ...new Map(
    QUIZZES.flatMap(({ questions }) => questions).map((question) => [question.id, question]),
  ).values(),
];

/**
 * What explains the choices, as the bank has it and as it reads on numbers: in pieces between the
 * numbers, and long pieces in windows, so that half a sentence is found as well. What some question
 * says openly is no secret.
 */
export function secretsOf(question: Question): readonly Secret[] {
  return question.choices.flatMap((choice) => {
    const of = `${question.id}, ${choice.key}`;
    const pieces = new Set([...authored(choice), ...explained(question, choice)].map(plain));
    return [...pieces]
      .flatMap(windows)
      .filter((text) => !OPEN.includes(text))
      .map((text) => ({ of, text }));
  });
}

/** Claims as they are written in the bank. What they are compared with has no spaces either. */
export const claimsOf = (question: Question): readonly Secret[] =>
  question.choices.map(({ key, claim }) => ({
    of: `${question.id}, ${key}`,
    text: claim.expression.replaceAll(/\s+/gu, ""),
  }));

function authored({ because, refutation, principle, prompt }: Choice): readonly string[] {
  const templates = [because, ...Object.values(refutation), principle, ...(prompt ? [prompt] : [])];
  return templates.flatMap((template) => [template, ...texts(readTemplate(template))]);
}

const texts = (nodes: readonly TemplateNode[]): readonly string[] =>
  nodes.flatMap((node) => {
    switch (node.kind) {
      case "text":
        return [node.text];
      case "emphasis":
        return texts(node.children);
      case "condition":
        return [...texts(node.yes), ...texts(node.no)];
      case "value":
      case "percentage":
      case "working":
      case "group":
      case "maths":
        return [];
    }
  });

/** The sentences of the explanation on the numbers that somebody new is given. */
const explained = (question: Question, choice: Choice): readonly string[] =>
  question.variants.slice(0, 1).flatMap(({ parameters }) => {
    const assembled = assembleExplanation(question, parameters, choice);
    if (assembled.kind !== "explanation") throw new Error(`${question.id} has no explanation`);
    return prose(assembled.explanation.sections.filter(({ kind }) => TELLING.has(kind)));
  });

/** Sections with sentences of their own; the others set numbers under headings that all share. */
const TELLING = new Set<string>(["verdict", "refutation", "principle", "flip", "prompt"]);

/**
 * The words in a value, at any depth. Numbers as they are set are left out: the front page may show
 * 25/26 as well.
 */
function prose(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (NOT_PROSE.has(name) ? [] : prose(part)));
}

const NOT_PROSE = new Set(["display", "latex", "speech", "tex", "expression", "steps", "model"]);

function windows(text: string): readonly string[] {
  if (text.length < SHORTEST) return [];
  if (text.length <= SHINGLE) return [text];
  const starts = Array.from({ length: Math.ceil((text.length - SHINGLE) / 20) + 1 }, (_, index) =>
    Math.min(index * 20, text.length - SHINGLE),
  );
  return starts.map((start) => text.slice(start, start + SHINGLE));
}

/** What the page of the question says before any answer, on every variant. */
const openText = (question: Question): readonly string[] => [
  ...question.stem,
  ...question.choices.map(({ text }) => text),
  ...question.variants.flatMap(({ parameters }) => prose(publicQuestion(question, parameters))),
];

const OPEN = [...new Set(QUESTIONS.flatMap(openText).map(plain))].join("\n");
