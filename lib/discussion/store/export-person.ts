import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const inCourse = { select: { title: true } } as const;

/** A thread by its address: its title may be the words of somebody else. */
const inThread = { select: { id: true, course: inCourse } } as const;

const readingRow = z.object({ threadId: z.uuid(), posts: z.string(), at: z.date() });

/** Which posts somebody has read, as ranges of their numbers in a thread. */
const readingsOf = (userId: string) =>
  queryRows(currentDatabase(), readingRow)`
    SELECT thread_id AS "threadId", numbers::text AS posts, at FROM reading
    WHERE user_id = ${userId}::uuid ORDER BY at, thread_id`;

/**
 * Everything that the discussion keeps of somebody, the oldest first. What she called a thread is in
 * it as long as she has not deleted the question, merged into another or not. What others wrote is not,
 * but for what staff say to her, and for what they made of a note of hers, which is marked as edited; and
 * of the secrets of a feed and of addresses that answer posts no more than that there are some.
 */
export async function exportPerson(userId: string) {
  const where = { userId };
  const orderBy = { at: "asc" } as const;
  return {
    threads: await db().thread.findMany({
      where: { authorId: userId },
      orderBy: { createdAt: "asc" },
      select: {
        id: true,
        title: true,
        ownTitle: true,
        mergedIntoId: true,
        kind: true,
        createdAt: true,
        quizSlug: true,
        questionId: true,
        choiceKey: true,
        parameters: true,
        picked: true,
        certainty: true,
        course: inCourse,
      },
    }),
    posts: await db().post.findMany({
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
    votes: await db().vote.findMany({ where, orderBy, select: { postId: true, at: true } }),
    endorsements: await db().endorsement.findMany({
      where,
      orderBy,
      select: { postId: true, at: true },
    }),
    meToos: await db().meToo.findMany({ where, orderBy, select: { thread: inThread, at: true } }),
    subscriptions: await db().subscription.findMany({
      where,
      orderBy,
      select: { thread: inThread, isMuted: true, at: true },
    }),
    flags: await db().flag.findMany({
      where,
      orderBy,
      select: { postId: true, reason: true, words: true, at: true },
    }),
    mailChoices: await db().mailChoice.findMany({
      where,
      select: { course: inCourse, rhythm: true, isAll: true },
    }),
    notes: await db().choiceNote.findMany({
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
        isEdited: true,
        course: inCourse,
      },
    }),
    readings: await readingsOf(userId),
    notices: await db().notification.findMany({
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
    bans: await db().courseBan.findMany({
      where,
      orderBy,
      select: { course: inCourse, reason: true, at: true, until: true, postId: true },
    }),
    feeds: await db().feed.findMany({
      where,
      orderBy: { createdAt: "asc" },
      select: { course: inCourse, createdAt: true },
    }),
    replyAddresses: await db().replyAddress.findMany({
      where,
      orderBy,
      select: { postId: true, isAnonymous: true, at: true },
    }),
    receivedMails: await db().receivedMail.findMany({
      where,
      orderBy,
      select: { postId: true, outcome: true, at: true },
    }),
  };
}
