import "server-only";
import { versionOrigins } from "@/lib/quiz/service/version-origins";
import { answeredVersions, byVersion, type VersionFigures } from "../by-version";
import type { ItemCounts } from "../report-counts";

/**
 * The figures of each version of a question that a course answered, with where it comes from; none
 * where it answered one. The caller has asked the policy.
 */
export async function versionFigures(
  courseId: string,
  itemKey: string,
  counts: ItemCounts | undefined,
): Promise<readonly VersionFigures[]> {
  if (answeredVersions(counts).length < 2) return [];
  return byVersion(counts, await versionOrigins(courseId, itemKey));
}
