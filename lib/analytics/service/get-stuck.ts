import "server-only";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import { courseLinks, type CourseLink } from "@/lib/courses/service/course-links";
import type { Actor } from "@/lib/identity/actor";
import { noteNamedView } from "@/lib/identity/service/note-named-view";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { findComeBacks, findLeftOpen, findWaitingAskers } from "../store/find-stuck";
import { noGainReasons } from "../stuck/no-gain";
import { byNeed, rankLearners } from "../stuck/rank-learners";
import { sameQuestionReasons } from "../stuck/same-question";
import { readStuckCursor, writeStuckCursor } from "../stuck/stuck-cursor";
import type { ShownLearner } from "../stuck/shown-learner";
import type { ReasonOf } from "../stuck/stuck-reason";
import { LOOKED_AT, STUCK, wholeDays } from "../stuck/thresholds";
import { showReasons } from "./show-reasons";

/** A page of the learners of a course who seem stuck. */
export interface StuckPage {
  readonly course: Course;
  readonly links: readonly CourseLink[];
  readonly learners: readonly ShownLearner[];
  /** All of them, on all pages. */
  readonly total: number;
  /** How many stand before this page. */
  readonly before: number;
  /** Where the next page goes on; null at the end. */
  readonly next: string | null;
  /** Whether more might have been found: of some reason only the latest were looked at. */
  readonly isCut: boolean;
}

/** Learners on one page. */
const PAGE = 50;

/**
 * The learners of a course who seem stuck, who needs help most first, for whoever may see them by
 * name; null for everybody else. Whoever is shown them is written down.
 *
 * @param after where the page before ended, as its link said.
 */
export async function getStuck(
  actor: Actor,
  slug: string,
  after: string | undefined,
  clock: Clock = systemClock,
): Promise<StuckPage | null> {
  const course = await courseFor(actor, slug, "report.view-names");
  if (course === null || actor.kind !== "member") return null;
  await noteNamedView(actor, course.id, "stuck", clock);
  const { reasons, isCut } = await findReasons(course.id, clock.now());
  const ranked = rankLearners(reasons);
  const last = readStuckCursor(after);
  const rest = last === null ? ranked : ranked.filter((one) => byNeed(one, last) > 0);
  const page = rest.slice(0, PAGE);
  const end = page.at(-1);
  const shown = await showReasons(
    course,
    page.map((learner) => learner.reasons),
  );
  return {
    course,
    links: courseLinks(actor, course),
    isCut,
    learners: page.map(({ learnerId, name }, place) => ({
      id: learnerId,
      name,
      reasons: shown[place] ?? [],
    })),
    total: ranked.length,
    before: ranked.length - rest.length,
    next: rest.length > PAGE && end !== undefined ? writeStuckCursor(end) : null,
  };
}

/** Every reason of those who are looked at. */
async function findReasons(
  courseId: string,
  now: Date,
): Promise<{ readonly reasons: readonly ReasonOf[]; readonly isCut: boolean }> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const daysSince = (then: Date) => wholeDays(now.getTime() - then.getTime());
  const query = { courseId, since: ago(STUCK.recentMs), limit: LOOKED_AT };
  const [back, waiting, open] = await Promise.all([
    findComeBacks(query, STUCK.attemptsLookedAt),
    findWaitingAskers(query, ago(STUCK.waitingMs)),
    findLeftOpen(query, ago(STUCK.openMs)),
  ]);
  return {
    isCut: [back, waiting, open].some(({ length }) => length === LOOKED_AT),
    reasons: [
      ...back.flatMap((one) =>
        [...sameQuestionReasons(one), ...noGainReasons(one)].map((reason) => ({ ...one, reason })),
      ),
      ...waiting.map(({ threadId, title, since, ...learner }) => {
        const reason = { kind: "waiting", threadId, title, days: daysSince(since) } as const;
        return { ...learner, reason };
      }),
      ...open.map(({ quizSlug, startedAt, submitted, questions, ...learner }) => {
        const days = daysSince(startedAt);
        const reason = { kind: "left-open", quizSlug, days, submitted, questions } as const;
        return { ...learner, reason };
      }),
    ],
  };
}
