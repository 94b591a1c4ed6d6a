import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { writeAudit } from "@/lib/identity/store/audit";
import { courseFor } from "@/lib/courses/service/course-for";
import { type Correction, revertible } from "../correction/correction";
import type {
  AnsweredVersion,
  CorrectionPage,
  CorrectionPreview,
} from "../correction/correction-page";
import {
  askedRulingsSchema,
  correctedVersionSchema,
  correctionAskedSchema,
} from "../correction/correction-schema";
import { newRulings, planCorrection } from "../correction/plan-correction";
import { type AskedRulings, possibleRulings, presentRuling } from "../correction/ruling";
import { publicQuestion } from "../public-question";
import { questionSchema } from "../schema-question";
import { countMovers, listAnswerGroups, listMovers } from "../store/answer-groups";
import type { AnswersOf } from "../store/answers-of";
import { listAnsweredVersions } from "../store/answered-versions";
import { findCorrections } from "../store/corrections";
import {
  findAskedVersionId,
  findVersionInForce,
  type VersionInForce,
} from "../store/version-in-force";
import { runRegrade } from "./run-regrades";

/** How many of those who move a page lists. */
const PAGE = 50;

/** What the form sent, as the address says it. */
type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What there is to see where the key of a question is corrected, with what would change where that
 * was asked for; null where there is no such question for the actor. Whoever is shown names is
 * written down.
 */
export async function getCorrectionPage(
  actor: Actor,
  slug: string,
  questionId: string,
  query: Query,
): Promise<CorrectionPage | null> {
  const course = await courseFor(actor, slug, "key.correct");
  if (course === null) return null;
  const wanted = correctedVersionSchema.parse(query["version"]);
  const versions = await versionsOf(course.id, questionId);
  if (versions.some(({ id, hindrance }) => id === wanted && hindrance !== null)) return null;
  const version = await findVersionInForce(course.id, questionId, wanted);
  const [variant] = version?.variants ?? [];
  if (version === null || variant === undefined) return null;
  const corrections = await findCorrections(course.id, questionId);
  goOn(corrections);
  const asked = query["preview"] === undefined ? null : correctionAskedSchema.safeParse(query);
  const { rulings, reason } = typed(query);
  const page: CorrectionPage = {
    course,
    questionId,
    question: publicQuestion(version.question, variant.parameters),
    isBankNewer: version.isBankNewer,
    versionId: version.bankVersionId,
    version: version.isAsked ? null : version.bankVersionId,
    versions,
    choices: version.question.choices.map(({ key }) => ({
      key,
      present: presentRuling(version, key),
      picked: rulings[key] ?? presentRuling(version, key),
      possible: possibleRulings(version, key),
      isTrue: version.variants.filter(({ derivedKey }) => derivedKey.includes(key)).length,
      variants: version.variants.length,
    })),
    reason,
    error: asked?.error?.issues[0]?.message ?? null,
    preview: null,
    corrections,
    revertible: revertible(corrections, version.bankVersionId)?.id ?? null,
    isAtWork: corrections.some(({ state }) => state === "running" || state === "reverting"),
  };
  if (asked?.success !== true || actor.kind !== "member") return page;
  const answers = { courseId: course.id, bankVersionId: version.bankVersionId };
  const preview = await previewOf(answers, version, rulings, Number(query["page"]));
  if (preview.movers.length > 0) {
    const details = { question: questionId, of: "correction", page: preview.page };
    await writeAudit({
      action: "report.named-viewed",
      actorId: actor.participantId,
      courseId: course.id,
      details,
    });
  }
  return { ...page, preview };
}

/** What the course has answered, each with whether it can be corrected. */
async function versionsOf(
  courseId: string,
  questionId: string,
): Promise<readonly AnsweredVersion[]> {
  const [asked, answered] = await Promise.all([
    findAskedVersionId(courseId, questionId),
    listAnsweredVersions(courseId, questionId),
  ]);
  return answered.map(({ id, at, content, answers }) => ({
    id,
    at,
    answers,
    isAsked: id === asked,
    hindrance: questionSchema.safeParse(content).success
      ? null
      : "It is kept in a form that cannot be read any more, so its answers cannot be marked anew.",
  }));
}

/** What was chosen and written, whether it may be sent or not. */
function typed(query: Query): { readonly rulings: AskedRulings; readonly reason: string } {
  const { reason } = query;
  return {
    rulings: askedRulingsSchema.parse(query),
    reason: typeof reason === "string" ? reason : "",
  };
}

async function previewOf(
  answers: AnswersOf,
  version: VersionInForce,
  asked: AskedRulings,
  wanted: number,
): Promise<CorrectionPreview> {
  const rulings = newRulings(version, asked);
  const plan = planCorrection(version, await listAnswerGroups(answers), rulings);
  const { corrected: _, moves, ...shown } = plan;
  const pages = Math.max(1, Math.ceil(shown.moved / PAGE));
  const page = Number.isInteger(wanted) && wanted >= 1 && wanted <= pages ? wanted : 1;
  const [learners, movers] = await Promise.all([
    countMovers(answers, moves),
    listMovers(answers, moves, { offset: (page - 1) * PAGE, limit: PAGE }),
  ]);
  return { ...shown, rulings, learners, movers, page, pages };
}

/** A regrade that stands still, because its server was ended, goes on when somebody looks at it. */
function goOn(corrections: readonly Correction[]): void {
  for (const { id, state } of corrections) {
    if (state === "running" || state === "reverting") void runRegrade(id).catch(() => undefined);
  }
}
