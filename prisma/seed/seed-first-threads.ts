import {
  FIRST_DAY,
  type FirstPost,
  type FirstThread,
} from "@/lib/discussion/first-threads/first-thread";
import { engineNote } from "@/lib/discussion/first-threads/engine-note";
import { postId } from "@/lib/discussion/first-threads/post-id";
import { toldText } from "@/lib/discussion/first-threads/told-text";
import type { Prisma, PrismaClient } from "@/prisma/client/client";

type Transaction = Prisma.TransactionClient;

/** What to bring in, where, and how a post's text is read without its signs. */
export interface FirstTalk {
  readonly courseId: string;
  readonly threads: readonly FirstThread[];
  readonly plainOf: (text: string) => string;
}

/**
 * Brings in the threads that come with a course, each once: a thread that is there stays as people
 * have left it, however it reads by now.
 */
export async function seedFirstThreads(
  prisma: PrismaClient,
  { courseId, threads, plainOf }: FirstTalk,
): Promise<void> {
  const course = await prisma.course.findUnique({ where: { id: courseId }, select: { id: true } });
  if (course === null) return;
  const there = await prisma.thread.findMany({
    where: { seedKey: { in: threads.map(({ seedKey }) => seedKey) } },
    select: { seedKey: true },
  });
  const keys = new Set(there.map(({ seedKey }) => seedKey));
  const missing = threads.filter(({ seedKey }) => !keys.has(seedKey));
  if (missing.length === 0) return;
  await prisma.$transaction(async (transaction) => {
    for (const thread of missing) await storeThread(transaction, thread, courseId, plainOf);
  });
}

async function storeThread(
  transaction: Transaction,
  thread: FirstThread,
  courseId: string,
  plainOf: FirstTalk["plainOf"],
): Promise<void> {
  const said = thread.posts.map((post) => ({ ...post, text: toldText(thread, post) }));
  const posts = [...said, engineNote(thread)];
  const dates = posts.map(dateOf);
  const { seedKey, id, title, kind, about } = thread;
  await transaction.thread.create({
    data: {
      id,
      seedKey,
      courseId,
      title,
      kind,
      ...about,
      createdAt: earliest(dates),
      lastActiveAt: new Date(Math.max(...dates.map(Number))),
      lastNumber: posts.length,
      replyCount: posts.length - 1,
      picked: [],
      // Nobody of the staff owes it an answer.
      waitingSince: null,
      answeredAt: earliest(posts.filter(({ role }) => role !== "learner").map(dateOf)),
    },
    select: { id: true },
  });
  await transaction.post.createMany({ data: rowsOf(thread, posts, plainOf) });
}

/** The posts in their order, each with its place in the tree. */
function rowsOf(thread: FirstThread, posts: readonly FirstPost[], plainOf: FirstTalk["plainOf"]) {
  const numbers = new Map(posts.map(({ key }, index) => [key, index + 1]));
  const pathOf = (post: FirstPost): number[] => {
    const parent = posts.find(({ key }) => key === post.parent);
    const number = numbers.get(post.key);
    return parent === undefined || number === undefined ? [] : [...pathOf(parent), number];
  };
  return posts.map((post, index) => ({
    id: postId(thread, index + 1),
    threadId: thread.id,
    parentId: post.parent === null ? null : postId(thread, numbers.get(post.parent) ?? 0),
    number: index + 1,
    path: pathOf(post),
    authorRole: post.role,
    byline: post.byline,
    text: post.text,
    plain: plainOf(post.text),
    createdAt: dateOf(post),
    replyCount: posts.filter(({ parent }) => parent === post.key).length,
  }));
}

const dateOf = ({ minutes }: FirstPost): Date => new Date(FIRST_DAY.getTime() + minutes * 60_000);

const earliest = (dates: readonly Date[]): Date => new Date(Math.min(...dates.map(Number)));
