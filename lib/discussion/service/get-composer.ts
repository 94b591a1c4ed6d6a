import "server-only";
import { randomUUID } from "node:crypto";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import type { NewThreadPage } from "../new-thread-page";
import { aboutSchema } from "../schema";
import { readAnchor } from "./asked-on";
import { mayWrite } from "./may-write";

export type ComposerOutcome =
  | { readonly kind: "page"; readonly page: NewThreadPage }
  | { readonly kind: "sign-in" }
  | { readonly kind: "not-found" };

/** The form of a new thread, about what its address says. */
export async function getNewThread(
  actor: Actor,
  slug: string,
  query: Readonly<Record<string, string>>,
): Promise<ComposerOutcome> {
  const course = await courseFor(actor, slug, "course.view");
  const form = aboutSchema.safeParse(query);
  if (course === null) return { kind: "not-found" };
  const place = { courseId: course.id, isOpen: course.isOpen };
  const may = await mayWrite(actor, place, systemClock.now());
  if (may.kind === "sign-in" || may.kind === "not-found") return may;
  const about = form.success ? form.data : {};
  const { about: anchor, askedOn } = await readAnchor(actor, about);
  const { questionId, choiceKey } = anchor;
  const question =
    questionId === null
      ? null
      : await describeQuestion({ questionId, choiceKey, numbers: askedOn });
  const { quizSlug } = anchor;
  const quiz =
    quizSlug === null || question !== null ? null : await getQuiz(actor, course, quizSlug);
  return {
    kind: "page",
    page: {
      course: { slug: course.slug, title: course.title },
      hidden: {
        id: randomUUID(),
        quiz: question === null ? (quiz?.quiz.slug ?? "") : (quizSlug ?? ""),
        question: question === null ? "" : (questionId ?? ""),
        choice: question === null ? "" : (choiceKey ?? ""),
        attempt: askedOn === null ? "" : (about.attempt ?? ""),
        position: askedOn === null ? "" : String(about.position ?? ""),
      },
      question,
      quizTitle: quiz?.quiz.title ?? null,
      asked: askedOn,
      mayHideName: !can(actor, "desk.work", place),
      refusal: may.kind === "refused" ? may.words : null,
    },
  };
}
