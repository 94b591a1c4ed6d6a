import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { scoringRuleSchema } from "../schema";

export const quizKindSchema = z.enum(["course", "practice"]);
export type QuizKind = z.infer<typeof quizKindSchema>;

/** A quiz as lists show it, whoever asks. */
export interface ListedQuiz {
  readonly slug: string;
  readonly title: string;
  readonly kind: QuizKind;
  readonly questions: readonly { readonly id: string; readonly title: string }[];
}

const listedQuiz = {
  slug: true,
  title: true,
  kind: true,
  questions: {
    orderBy: { position: "asc" },
    select: { question: { select: { id: true, title: true } } },
  },
} as const;

interface QuizRow {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly questions: readonly {
    readonly question: { readonly id: string; readonly title: string };
  }[];
}

const fromRow = ({ slug, title, kind, questions }: QuizRow): ListedQuiz => ({
  slug,
  title,
  kind: quizKindSchema.parse(kind),
  questions: questions.map(({ question }) => question),
});

/** Every quiz that asks something, in the order of the course. */
export async function listQuizzes(): Promise<readonly ListedQuiz[]> {
  const rows = await db().quiz.findMany({
    where: { questions: { some: {} } },
    orderBy: { position: "asc" },
    select: listedQuiz,
  });
  return rows.map(fromRow);
}

export async function findQuiz(slug: string): Promise<ListedQuiz | null> {
  const row = await db().quiz.findUnique({ where: { slug }, select: listedQuiz });
  return row === null ? null : fromRow(row);
}

const ruleSchema = z.object({ rule: scoringRuleSchema, kind: z.enum(["multiple", "single"]) });

/** How the questions of a quiz are scored, in order, by their current versions. */
export async function listRules(
  quizSlug: string,
): Promise<readonly (z.infer<typeof ruleSchema> & { readonly choiceCount: number })[]> {
  const rows = await db().quizQuestion.findMany({
    where: { quizSlug },
    orderBy: { position: "asc" },
    select: {
      question: {
        select: {
          versions: {
            where: { isCurrent: true, courseId: null },
            select: { rule: true, kind: true, choiceKeys: true },
          },
        },
      },
    },
  });
  return rows.flatMap(({ question }) =>
    question.versions.map(({ choiceKeys, ...row }) => ({
      ...ruleSchema.parse(row),
      choiceCount: choiceKeys.length,
    })),
  );
}
