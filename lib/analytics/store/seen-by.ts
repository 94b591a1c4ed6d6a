import "server-only";

/**
 * What somebody may see: what is confirmed, and of what waits her own. An upload may say who people
 * are, and only whoever sent it answers for it.
 */
export const seenBy = (courseId: string, viewerId: string) => ({
  courseId,
  OR: [{ confirmedAt: { not: null } }, { createdBy: viewerId }],
});
