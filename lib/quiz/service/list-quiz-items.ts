import "server-only";
import type { z } from "zod";
import { keysThatCount } from "../derive-key";
import type { ScoringRule } from "../grade";
import { renderTemplate } from "../render-template";
import type { RenderedFragment } from "../rendered-fragment";
import type { Choice, misconceptionSchema, Question } from "../schema-question";
import { listQuizVersions, type QuizVersion } from "../store/quiz-versions";
import { getVersionContent } from "../store/version-content";
import { WorldError, worldOf } from "../world";

/** A question of a quiz as it is reported on: with its key, so for staff alone. */
export interface QuizItem {
  readonly questionId: string;
  readonly versionHash: string;
  readonly title: string;
  readonly kind: "multiple" | "single";
  readonly rule: ScoringRule;
  /** The stem on the first variant's numbers, a list of fragments a paragraph. */
  readonly stem: readonly (readonly RenderedFragment[])[];
  readonly choices: readonly {
    readonly key: string;
    /** On the first variant's numbers. */
    readonly text: readonly RenderedFragment[];
    readonly misconception: z.infer<typeof misconceptionSchema> | null;
  }[];
  readonly variants: readonly { readonly name: string; readonly markingKey: readonly string[] }[];
  /** This version and others with the same choices, by variant, as their answers are marked now. */
  readonly answerable: QuizVersion["answerable"];
  /** By a correction: choices with which whatever was done is right, and those that do not count. */
  readonly eitherKeys: readonly string[];
  readonly voidedKeys: readonly string[];
}

/** The questions of a quiz as they are asked in a course now. The caller has asked the policy. */
export async function listQuizItems(
  quizSlug: string,
  courseId: string,
): Promise<readonly QuizItem[]> {
  const versions = await listQuizVersions(quizSlug, courseId);
  return Promise.all(versions.map(async (row) => itemOf(row, await getVersionContent(row.hash))));
}

function itemOf(
  { questionId, hash, variants, answerable }: QuizVersion,
  question: Question,
): QuizItem {
  const parameters = variants[0]?.parameters ?? {};
  return {
    questionId,
    versionHash: hash,
    answerable,
    title: question.title,
    kind: question.kind,
    rule: question.rule,
    stem: question.stem.map((paragraph) => rendered(question, null, paragraph, parameters)),
    choices: question.choices.map((choice) => ({
      key: choice.key,
      text: rendered(question, choice, choice.text, parameters),
      misconception: choice.misconception ?? null,
    })),
    variants: variants.map(({ name, markingKey }) => ({ name, markingKey })),
    eitherKeys: keysThatCount(question, "either"),
    voidedKeys: keysThatCount(question, "void"),
  };
}

/** A text on these numbers; as it was written where they do not fit it. */
function rendered(
  question: Question,
  choice: Choice | null,
  template: string,
  parameters: Readonly<Record<string, string>>,
): readonly RenderedFragment[] {
  const asWritten = [{ kind: "text", text: template }] as const;
  try {
    const world = worldOf(choice?.claim.scenario ?? question.scenario, parameters);
    return renderTemplate(template, world).fragments ?? asWritten;
  } catch (error) {
    if (error instanceof WorldError) return asWritten;
    throw error;
  }
}
