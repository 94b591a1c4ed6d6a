import "server-only";
import { tellLive } from "@/lib/platform/live-events/tell-live";
import type { Transaction } from "@/lib/platform/transaction";
import { courseTopic, threadTopic } from "../live-topics";

/** Tells the lists of a course that it has a new thread. */
export const tellOfThread = (courseId: string, transaction: Transaction): Promise<void> =>
  tellLive({ topic: courseTopic(courseId), kind: "thread.added", data: {} }, transaction);

/** Tells the pages of a thread, and the lists of its course, that it has a new post. */
export async function tellOfPost(
  threadId: string,
  courseId: string,
  number: number,
  transaction: Transaction,
): Promise<void> {
  await tellLive(
    { topic: threadTopic(threadId), kind: "post.added", data: { number } },
    transaction,
  );
  await tellLive({ topic: courseTopic(courseId), kind: "thread.changed", data: {} }, transaction);
}

/** Tells the pages of a thread that something of it is otherwise now: a text, an answer, its state. */
export const tellOfChange = (threadId: string, transaction: Transaction): Promise<void> =>
  tellLive({ topic: threadTopic(threadId), kind: "thread.changed", data: {} }, transaction);
