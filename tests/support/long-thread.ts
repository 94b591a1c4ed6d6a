import { randomUUID } from "node:crypto";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { db } from "@/lib/platform/db";

/**
 * Writes a thread of many posts into the open course, without its authors: chains of replies, each
 * so deep, one after another below the first post.
 *
 * @returns the ids of the thread, its first post and the deepest one.
 */
export async function writeLongThread(count: number, depth: number) {
  const threadId = randomUUID();
  const posts: { id: string; parentId: string | null; path: number[]; replyCount: number }[] = [
    { id: randomUUID(), parentId: null, path: [], replyCount: 0 },
  ];
  const root = posts[0];
  let parent = root;
  for (let number = 2; number <= count; number += 1) {
    if (parent === undefined || parent.path.length >= depth) parent = root;
    if (parent === undefined) break;
    const post = {
      id: randomUUID(),
      parentId: parent.id,
      path: [...parent.path, number],
      replyCount: 0,
    };
    parent.replyCount += 1;
    posts.push(post);
    parent = post;
  }
  const title = `A thread of ${String(count)} posts`;
  await db().thread.create({
    data: {
      id: threadId,
      courseId: OPEN_COURSE.id,
      kind: "discussion",
      title,
      lastNumber: count,
      replyCount: count - 1,
    },
    select: { id: true },
  });
  for (let from = 0; from < posts.length; from += 1000) {
    await db().post.createMany({
      data: posts.slice(from, from + 1000).map((post, index) => {
        const number = from + index + 1;
        const text = `Post ${String(number)}: at a prediction of 0.4, $|0.4 - 0.9| = 0.5$ and 0.5^2 = 0.25.`;
        return {
          ...post,
          threadId,
          number,
          authorRole: "learner",
          byline: "A learner",
          text,
          plain: text,
        };
      }),
    });
  }
  const deepest = posts.findLast(({ path }) => path.length === Math.min(depth, count - 1));
  return { threadId, rootId: root?.id ?? "", deepestId: deepest?.id ?? "" };
}
