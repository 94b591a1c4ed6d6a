import "server-only";
import { createHmac } from "node:crypto";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import { writeAudit } from "@/lib/identity/store/audit";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { countTry } from "@/lib/platform/rate-limit";
import { sessionSecret } from "@/lib/platform/session-secret";
import { answersAsCsv, answersAsJson } from "../export/answer-pieces";
import { importAsCsv, importAsJson } from "../export/import-pieces";
import { simulatedAsCsv, simulatedAsJson } from "../export/simulated-pieces";
import { withoutGroups } from "../export/without-groups";
import { type ReportSource, readSource } from "../source";
import { isQuiz, readAnswers } from "../store/export-answers";
import { readImportRows } from "../store/import-rows";
import { findStoredImport } from "../store/response-imports";
import { oneByOne } from "./one-by-one";
import { simulatedAttempts } from "./simulated-counts";

/** An export may be a million lines; nobody needs more of them. */
const LIMIT = { name: "report-export", tries: 60, seconds: 60 * 60 } as const;

export interface ExportWish {
  readonly format: "csv" | "json";
  /** Whether the people are named beside their answers. */
  readonly names: boolean;
}

export type ExportOutcome =
  | {
      readonly kind: "pieces";
      readonly pieces: AsyncIterable<string>;
      readonly fileName: string;
    }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "not-found" };

/**
 * Everything that was answered to a quiz in a course, or what an import has, in pieces that are made
 * while they are read. With the names of the people it is for those who may have them, and told in the
 * audit log before the first piece.
 */
export async function exportReport(
  actor: Actor,
  slug: string,
  sourceText: string,
  wish: ExportWish,
  clock: Clock = systemClock,
): Promise<ExportOutcome> {
  const course = await courseFor(actor, slug, "report.view");
  const source = readSource(sourceText);
  if (actor.kind !== "member" || course === null || source === null) return { kind: "not-found" };
  const { participantId } = actor;
  const isNamed = wish.names && source.kind === "quiz";
  if (isNamed && !can(actor, "report.export-names", { courseId: course.id })) {
    return { kind: "not-found" };
  }
  const mayImport = can(actor, "responses.import", { courseId: course.id });
  const pieces = await piecesOf(
    course,
    source,
    { ...wish, names: isNamed, groups: mayImport },
    clock,
  );
  if (pieces === null) return { kind: "not-found" };
  const verdict = await countTry(LIMIT, [participantId]);
  if (verdict.kind === "wait") return verdict;
  if (isNamed) {
    const details = { source: sourceText, format: wish.format };
    await writeAudit({
      action: "report.named-exported",
      actorId: participantId,
      courseId: course.id,
      details,
    });
  }
  const fileName = `${course.slug}-${sourceText}${isNamed ? "-named" : ""}.${wish.format}`;
  return { kind: "pieces", pieces, fileName };
}

async function piecesOf(
  course: Course,
  source: ReportSource,
  { format, names, groups }: ExportWish & { readonly groups: boolean },
  clock: Clock,
): Promise<AsyncIterable<string> | null> {
  const exported = clock.now().toISOString();
  if (source.kind === "import") {
    const found = await findStoredImport(course.id, source.importId);
    if (found === null) return null;
    // Line by line a group is named with one person's answers: for those who may bring the file itself.
    const { content, pages } = groups
      ? { content: found.content, pages: readImportRows(source.importId) }
      : withoutGroups(found.content, readImportRows(source.importId));
    const about = { course: course.title, title: found.title, exported };
    return format === "csv" ? importAsCsv(content, pages) : importAsJson(about, content, pages);
  }
  if (!(await isQuiz(source.quizSlug))) return null;
  if (source.kind === "simulated") {
    const attempts = simulatedAttempts(await listQuizItems(source.quizSlug, course.id));
    const about = { course: course.title, quiz: source.quizSlug, exported };
    return oneByOne(format === "csv" ? simulatedAsCsv(attempts) : simulatedAsJson(about, attempts));
  }
  const pages = readAnswers(course.id, source.quizSlug);
  const naming = { pseudonym: pseudonymIn(course.id), isNamed: names };
  const about = { course: course.title, quiz: source.quizSlug, exported };
  return format === "csv" ? answersAsCsv(naming, pages) : answersAsJson(about, naming, pages);
}

/**
 * Letters that stand for a person in every export of a course, and in another course are others. Who
 * does not have the secret of the site cannot tell whose they are, also not by trying all ids.
 */
function pseudonymIn(courseId: string): (participantId: string) => string {
  const secret = sessionSecret(env());
  return (participantId) =>
    createHmac("sha256", secret)
      .update(`export ${courseId} ${participantId}`)
      .digest("hex")
      .slice(0, 16);
}
