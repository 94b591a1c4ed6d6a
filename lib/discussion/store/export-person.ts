import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const inThread = {
  select: { id: true, title: true, course: { select: { title: true } } },
} as const;

const inCourse = { select: { title: true } } as const;

const readingRow = z.object({ threadId: z.uuid(), posts: z.string(), at: z.date() });

/** Which posts somebody has read, as ranges of their numbers in a thread. */
const readingsOf = (userId: string) =>
  queryRows(currentDatabase(), readingRow)`
    SELECT thread_id AS "threadId", numbers::text AS posts, at FROM reading
    WHERE user_id = ${userId}::uuid ORDER BY at, thread_id`;

/**
 * Everything that the discussion keeps of somebody, the oldest first. Nothing of others is in it, and
 * of the secret of a feed no more than that there is one.
 */
export async function exportPerson(userId: string) {
  const where = { userId };
  const orderBy = { at: "asc" } as const;
  const [
    threads,
    posts,
    votes,
    endorsements,
    meToos,
    subscriptions,
    flags,
    mailChoices,
    notes,
    readings,
    notices,
    bans,
    feeds,
  ] = await Promise.all([
    db().thread.findMany({
      where: { authorId: userId },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        title: true,
        ownTitle: true,
        kind: true,
        createdAt: true,
        quizSlug: true,
        questionId: true,
        choiceKey: true,
        parameters: true,
        picked: true,
        certainty: true,
        course: { select: { title: true } },
      },
    }),
    db().post.findMany({
      where: { authorId: userId },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        text: true,
        isAnonymous: true,
        createdAt: true,
        editedAt: true,
        deletedAt: true,
        hiddenAt: true,
        hiddenReason: true,
        revisions: { orderBy: { revision: "asc" }, select: { text: true, writtenAt: true } },
        thread: inThread,
      },
    }),
    db().vote.findMany({ where, orderBy, select: { postId: true, at: true } }),
    db().endorsement.findMany({ where, orderBy, select: { postId: true, at: true } }),
    db().meToo.findMany({ where, orderBy, select: { thread: inThread, at: true } }),
    db().subscription.findMany({
      where,
      orderBy,
      select: { thread: inThread, isMuted: true, at: true },
    }),
    db().flag.findMany({
      where,
      orderBy,
      select: { postId: true, reason: true, words: true, at: true },
    }),
    db().mailChoice.findMany({
      where,
      select: { course: { select: { title: true } }, rhythm: true, isAll: true },
    }),
    db().choiceNote.findMany({
      where: { proposedBy: userId },
      orderBy,
      select: {
        questionId: true,
        choiceKey: true,
        text: true,
        isNamed: true,
        at: true,
        outcome: true,
        reason: true,
        course: { select: { title: true } },
      },
    }),
    readingsOf(userId),
    db().notification.findMany({
      where,
      orderBy,
      select: {
        kind: true,
        threadId: true,
        postId: true,
        noteId: true,
        correctionId: true,
        at: true,
        readAt: true,
        mailedAt: true,
      },
    }),
    db().courseBan.findMany({
      where,
      orderBy,
      select: { course: inCourse, reason: true, at: true, until: true, postId: true },
    }),
    db().feed.findMany({
      where,
      orderBy: { createdAt: "asc" },
      select: { course: inCourse, createdAt: true },
    }),
  ]);
  return {
    threads,
    posts,
    votes,
    endorsements,
    meToos,
    subscriptions,
    flags,
    mailChoices,
    notes,
    readings,
    notices,
    bans,
    feeds,
  };
}
