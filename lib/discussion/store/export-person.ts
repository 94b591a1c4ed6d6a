import "server-only";
import { db } from "@/lib/platform/db";

const inThread = {
  select: { id: true, title: true, course: { select: { title: true } } },
} as const;

/** Everything that the discussion keeps of somebody, the oldest first. Nothing of others is in it. */
export async function exportPerson(userId: string) {
  const where = { userId };
  const orderBy = { at: "asc" } as const;
  const [threads, posts, votes, endorsements, meToos, subscriptions, flags, mailChoices, notes] =
    await Promise.all([
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
      db().flag.findMany({ where, orderBy, select: { postId: true, reason: true, at: true } }),
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
  };
}
