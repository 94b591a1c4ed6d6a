import "server-only";
import { listVersionOrigins, type VersionOrigin } from "../store/version-origins";

/**
 * By hash, the versions of a question that a course may have answered, the oldest first. The caller
 * has asked the policy.
 */
export async function versionOrigins(
  courseId: string,
  questionId: string,
): Promise<ReadonlyMap<string, VersionOrigin>> {
  const found = await listVersionOrigins(courseId, questionId);
  // A correction may have the content of a version of the bank; which of both is asked counts.
  const byHash = new Map<string, VersionOrigin>();
  for (const origin of found) {
    if (origin.isAsked || !byHash.has(origin.hash)) byHash.set(origin.hash, origin);
  }
  return byHash;
}
