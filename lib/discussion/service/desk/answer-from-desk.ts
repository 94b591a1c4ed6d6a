import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { claimsSince } from "../../desk/claim";
import type { DeskQuery } from "../../desk/desk-query";
import { type QueueCursor, QUEUE_START } from "../../desk/queue-cursor";
import type { NewReplyForm } from "../../schema";
import { listWaiting } from "../../store/desk/list-queue";
import { type Replied, reply } from "../reply";
import { resolveThread } from "../settle-thread";
import { threadFor } from "../thread-for";

/** How many claimed threads are passed over at most on the way to the next one. */
const LOOKED_AT = 50;

/** Answers a thread from the desk and, where that is wanted, marks it resolved. */
export async function answerFromDesk(
  actor: Actor,
  threadId: string,
  form: NewReplyForm,
  isResolved: boolean,
  clock = systemClock,
): Promise<Replied> {
  const found = await threadFor(actor, threadId);
  if (found === null || !can(actor, "desk.work", found.course)) return { kind: "not-found" };
  const replied = await reply(actor, threadId, form, clock);
  if (replied.kind === "replied" && isResolved) await resolveThread(actor, threadId, true, clock);
  return replied;
}

/**
 * The thread to answer after one: the next in the queue that nobody else is at, from its end back to
 * the beginning; null where none is left.
 */
export async function nextWaiting(
  actor: Actor,
  slug: string,
  { tab, question, choice }: Pick<DeskQuery, "tab" | "question" | "choice">,
  after: QueueCursor,
  clock = systemClock,
): Promise<string | null> {
  const course = await courseFor(actor, slug, "desk.work");
  if (actor.kind !== "member" || course === null) return null;
  const { participantId } = actor;
  const among = async (from: QueueCursor): Promise<string | null> => {
    const rows = await listWaiting(
      {
        courseId: course.id,
        questionId: question,
        choiceKey: choice,
        after: from,
        claimsSince: claimsSince(clock.now()),
        limit: LOOKED_AT,
      },
      {
        isUnanswered: tab === "unanswered",
        claimedBy: tab === "mine" ? participantId : null,
      },
    );
    const free = rows.find(
      ({ id, claimedBy }) => id !== after.id && (claimedBy === null || claimedBy === participantId),
    );
    return free?.id ?? null;
  };
  return (await among(after)) ?? among(QUEUE_START);
}
