import "server-only";
import { db } from "@/lib/platform/db";

/** A text that a post had. */
export interface Revision {
  readonly revision: number;
  readonly text: string;
  readonly writtenAt: Date;
}

/** The newest are enough to see what became of a post. */
const MOST = 100;

/** What a post said before it was edited, the newest first. */
export async function listRevisions(postId: string): Promise<readonly Revision[]> {
  return db().postRevision.findMany({
    where: { postId },
    orderBy: { revision: "desc" },
    take: MOST,
    select: { revision: true, text: true, writtenAt: true },
  });
}
