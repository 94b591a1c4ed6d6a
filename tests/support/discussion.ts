import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/identity/actor";
import { getThread } from "@/lib/discussion/service/get-thread";
import { reply } from "@/lib/discussion/service/reply";
import { startThread } from "@/lib/discussion/service/start-thread";
import { newThreadSchema } from "@/lib/discussion/schema";
import { findFirstPostId } from "@/lib/discussion/store/find-post-place";
import type { ThreadPage } from "@/lib/discussion/thread-page";
import { makeCourse, signedIn } from "./course-people";

/** A course with one of each role and a second learner. */
export async function makeClass() {
  const course = await makeCourse();
  const as = (name: string, role: "learner" | "mentor" | "instructor") =>
    signedIn({ name, roles: { [course.id]: role } });
  return {
    course,
    asker: await as("Ines Asker", "learner"),
    peer: await as("Tom Peer", "learner"),
    mentor: await as("Hana Mentor", "mentor"),
    instructor: await as("Ida Instructor", "instructor"),
    outsider: await signedIn({ name: "Otto Outsider" }),
  };
}

interface ThreadOptions {
  readonly title?: string;
  readonly text?: string;
  readonly kind?: "question" | "discussion";
  readonly isAnonymous?: boolean;
  readonly question?: string;
  readonly choice?: string;
}

/** A thread of somebody's, as the form makes it. */
export async function ask(actor: Member, courseSlug: string, options: ThreadOptions = {}) {
  const { title = "How is that not easier?", text = "It is less.", kind = "question" } = options;
  const form = newThreadSchema.parse({
    id: randomUUID(),
    title,
    text,
    kind,
    ...(options.isAnonymous === true && { anonymous: "on" }),
    question: options.question,
    choice: options.choice,
  });
  const outcome = await startThread(actor, courseSlug, form);
  if (outcome.kind !== "started") throw new Error(`The thread was not started: ${outcome.kind}`);
  const rootId = await findFirstPostId(outcome.threadId);
  if (rootId === null) throw new Error("The thread has no post");
  return { threadId: outcome.threadId, rootId };
}

/** A reply of somebody's; to the first post where `parent` is left out. */
export async function answer(
  actor: Member,
  threadId: string,
  options: {
    readonly text?: string;
    readonly parent?: string;
    readonly isAnonymous?: boolean;
  } = {},
): Promise<string> {
  const { text = "Because it is a share.", parent, isAnonymous = false } = options;
  const form = { id: randomUUID(), parent, text, anonymous: isAnonymous };
  const outcome = await reply(actor, threadId, form);
  if (outcome.kind !== "replied") throw new Error(`The reply was not stored: ${outcome.kind}`);
  return outcome.postId;
}

/** The first page of a thread, as somebody sees it. */
export async function see(
  actor: Parameters<typeof getThread>[0],
  threadId: string,
  order: "oldest" | "newest" | "votes" = "oldest",
): Promise<ThreadPage> {
  const outcome = await getThread(actor, threadId, { order, after: undefined });
  if (outcome.kind !== "page") throw new Error(`The thread is ${outcome.kind}`);
  return outcome.page;
}
