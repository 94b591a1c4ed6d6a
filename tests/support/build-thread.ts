import { db } from "@/lib/platform/db";

interface NewThread {
  readonly courseId: string;
  readonly title?: string;
  /** Of the first post, as it was typed and as it is read. */
  readonly text?: string;
  readonly authorId?: string | null;
  readonly questionId?: string;
  readonly choiceKey?: string;
}

/** A thread with its first post, as a store would write them. */
export async function makeThread({
  courseId,
  title = "A thread",
  text = "A text",
  authorId = null,
  ...about
}: NewThread): Promise<{ readonly id: string; readonly postId: string }> {
  const { id, posts } = await db().thread.create({
    data: {
      courseId,
      title,
      kind: "question",
      authorId,
      ...about,
      posts: {
        create: { number: 1, path: [], authorId, authorRole: "learner", text, plain: text },
      },
    },
    select: { id: true, posts: { select: { id: true } } },
  });
  return { id, postId: posts[0]?.id ?? "" };
}
