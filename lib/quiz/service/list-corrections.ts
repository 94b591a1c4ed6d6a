import "server-only";
import type { Correction } from "../correction/correction";
import { findCorrections } from "../store/corrections";

/**
 * The corrections of a question in a course, the newest first, those that were reverted included.
 * For whoever may see how the course does: ask the policy before.
 */
export const listCorrections = (
  courseId: string,
  questionId: string,
): Promise<readonly Correction[]> => findCorrections(courseId, questionId);
