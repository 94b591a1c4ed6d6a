import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { assembleBranches, cutToPage } from "../assemble-branches";
import { type BranchCursor, cursorText, readCursor } from "../branch-page";
import type { ReplyOrder } from "../schema";
import { threadState } from "../thread";
import type { ThreadPage, ThreadRights } from "../thread-page";
import { findBan } from "../store/bans";
import { findFirstPostId } from "../store/find-post-place";
import { listBranch, listPosts } from "../store/list-branch";
import { findFirstUnread } from "../store/readings";
import { postFor } from "./post-for";
import { contextOf } from "./thread-context";
import { showPosts } from "./show-posts";
import { type ThreadFor, threadFor } from "./thread-for";

/** What is at a thread's address. */
export type ThreadOutcome =
  | { readonly kind: "page"; readonly page: ThreadPage }
  /** Its posts went to another thread. */
  | { readonly kind: "merged"; readonly threadId: string }
  | { readonly kind: "not-found" };

interface Wanted {
  readonly order: ReplyOrder;
  readonly after: string | undefined;
}

/** A thread from its first post on. */
export async function getThread(
  actor: Actor,
  threadId: string,
  wanted: Wanted,
): Promise<ThreadOutcome> {
  const found = await threadFor(actor, threadId);
  if (found === null) return { kind: "not-found" };
  if (found.thread.mergedIntoId !== null) {
    return { kind: "merged", threadId: found.thread.mergedIntoId };
  }
  const firstId = await findFirstPostId(found.thread.id);
  if (firstId === null) return { kind: "not-found" };
  return pageOf(actor, found, { id: firstId, parentId: null }, wanted);
}

/** A thread from one of its posts on: what a post's own address shows. */
export async function getBranch(
  actor: Actor,
  postId: string,
  wanted: Wanted,
): Promise<ThreadOutcome> {
  const found = await postFor(actor, postId);
  return found === null ? { kind: "not-found" } : pageOf(actor, found, found.post, wanted);
}

async function pageOf(
  actor: Actor,
  found: ThreadFor,
  root: { readonly id: string; readonly parentId: string | null },
  { order, after }: Wanted,
): Promise<ThreadOutcome> {
  const { thread, reader } = found;
  const cursor: BranchCursor | null = readCursor(order, after);
  const isWhole = root.parentId === null;
  const acceptedId = isWhole && cursor === null ? thread.acceptedPostId : null;
  const [branch, context, rights, firstNewId] = await Promise.all([
    listBranch(thread.id, root.id, order, cursor),
    contextOf(actor, found),
    rightsIn(actor, found),
    findFirstUnread(thread.id, reader),
  ]);
  const rootDepth = (branch[0]?.path.length ?? 1) - 1;
  const { placed, next } = cutToPage(branch, rootDepth);
  const ids = [root.id, root.parentId, acceptedId, ...placed.map(({ id }) => id)];
  const rows = await listPosts(
    thread.id,
    ids.filter((id) => id !== null),
    reader,
  );
  const posts = await showPosts(thread.id, rows, {
    courseId: thread.courseId,
    scenario: context?.scenario ?? null,
  });
  const rootPost = posts.get(root.id);
  if (rootPost === undefined) return { kind: "not-found" };
  return {
    kind: "page",
    page: {
      id: thread.id,
      title: thread.title,
      kind: thread.kind,
      about: {
        quizSlug: thread.quizSlug,
        questionId: thread.questionId,
        choiceKey: thread.choiceKey,
        quiz: thread.quizTitle,
        question: thread.questionTitle,
      },
      state: threadState(thread),
      course: { slug: thread.courseSlug, title: thread.courseTitle },
      replyCount: thread.replyCount,
      meTooCount: thread.meTooCount,
      isMeToo: thread.isMeToo,
      isMine: thread.authorId !== null && thread.authorId === reader.id,
      acceptedId: thread.acceptedPostId,
      isFollowed: thread.isMuted === false,
      isPinned: thread.pinnedAt !== null,
      isLocked: thread.lockedAt !== null,
      isClaimedByMe: thread.claimedBy !== null && thread.claimedBy === reader.id,
      rights,
      context,
      root: rootPost,
      parent: root.parentId === null ? null : (posts.get(root.parentId) ?? null),
      accepted: acceptedId === null ? null : (posts.get(acceptedId) ?? null),
      branches: assembleBranches(root.id, placed, posts),
      posts: [...posts.values()],
      order,
      firstNewId,
      next: next === null ? null : cursorText(order, next),
    },
  };
}

async function rightsIn(
  actor: Actor,
  { thread, course, reader }: ThreadFor,
): Promise<ThreadRights> {
  const own = { ...course, ...(thread.authorId !== null && { ownerId: thread.authorId }) };
  const isMember = actor.kind === "member";
  const isOpen = thread.lockedAt === null || reader.isStaff;
  return {
    write: await mayWriteIn(actor, { thread, course, reader }),
    isMember,
    isStaff: reader.isStaff,
    react: isMember && isOpen,
    accept: isOpen && thread.kind === "question" && can(actor, "thread.accept", own),
    resolve: isOpen && thread.kind === "question" && can(actor, "thread.resolve", own),
    endorse: can(actor, "post.endorse", course),
    moderate: can(actor, "discussion.moderate", course),
    reveal: can(actor, "author.reveal", course),
    hideName: isMember && !reader.isStaff,
  };
}

async function mayWriteIn(
  actor: Actor,
  { thread, course, reader }: ThreadFor,
): Promise<ThreadRights["write"]> {
  if (actor.kind !== "member") return "sign-in";
  if (!can(actor, "discussion.write", course)) return "no";
  if (thread.lockedAt !== null && !reader.isStaff) return "locked";
  const ban = await findBan(course.courseId, actor.participantId, systemClock.now());
  return ban === null ? "yes" : "banned";
}
