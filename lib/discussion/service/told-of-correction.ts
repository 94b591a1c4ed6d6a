import "server-only";
import { coursePaths } from "@/lib/courses/course-paths";
import type { ToldCorrection } from "@/lib/quiz/service/told-corrections";
import type { CorrectionNotice, CorrectionNoticeKind } from "../notice";

/** A line about a correction, as it is stored. */
interface Line {
  readonly kind: CorrectionNoticeKind;
  /** Of the question. */
  readonly title: string;
  readonly courseSlug: string;
}

/** What somebody is told of a correction, what that is called, and where she reads on. */
export interface ToldOfCorrection {
  readonly title: string;
  readonly notice: CorrectionNotice;
  readonly path: string;
}

/**
 * A line about a correction with what it did to the marks of whose it is.
 *
 * @param told undefined where none of her answers is left: then the way leads to the course.
 */
export function toldOfCorrection(
  { kind, title, courseSlug }: Line,
  told: ToldCorrection | undefined,
): ToldOfCorrection {
  if (told === undefined) {
    return {
      title: `Your answer to “${title}”`,
      notice: { kind, move: null, reason: "" },
      path: coursePaths(courseSlug).course,
    };
  }
  const { move, reviewPath } = kind === "key-corrected" ? told.corrected : told.reverted;
  return {
    title: `Your answer to “${told.questionTitle}” in ${told.quizTitle}`,
    notice: { kind, move, reason: told.reason },
    path: reviewPath,
  };
}
