import "server-only";
import type { Actor } from "../policy";
import { progressOf, type Progress } from "../progress";
import type { PublicQuiz } from "../public";
import { ruleInWords } from "../rules-in-words";
import { quizSlugSchema } from "../schema";
import { listAttempts } from "../store/attempts";
import { findQuiz, listRules } from "../store/course";

/** The page of one quiz. */
export interface QuizOverview {
  readonly quiz: PublicQuiz;
  /** Titles of the questions, in order. */
  readonly titles: readonly string[];
  /** Each scoring rule that its questions use, in words, once. */
  readonly scoring: readonly string[];
  readonly progress: Progress;
}

/** A quiz with the learner's attempts; null where there is none by that name. */
export async function getQuiz(actor: Actor | null, slug: string): Promise<QuizOverview | null> {
  const known = quizSlugSchema.safeParse(slug);
  const quiz = known.success ? await findQuiz(known.data) : null;
  if (quiz === null) return null;
  const [attempts, rules] = await Promise.all([
    actor === null ? [] : listAttempts(actor.participantId, quiz.slug),
    listRules(quiz.slug),
  ]);
  const { title, kind, questions } = quiz;
  return {
    quiz: { slug: quiz.slug, title, kind },
    titles: questions.map((question) => question.title),
    scoring: [...new Set(rules.map((rule) => ruleInWords(rule.rule, rule.kind, rule.choiceCount)))],
    progress: progressOf(attempts),
  };
}
