import { randomUUID } from "node:crypto";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { split } from "@/lib/discussion/service/moderation/moderate-post";
import { merge, move } from "@/lib/discussion/service/moderation/moderate-thread";
import { reply } from "@/lib/discussion/service/reply";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { ask } from "./discussion";
import type { Did, Drawing } from "./drawing";
import { TRIAL } from "./quiz-fixture";

const { id: courseId, slug } = OPEN_COURSE;
const QUESTIONS = TRIAL.quizzes.flatMap(({ questions }) => questions.map(({ id }) => id));

interface Around extends Drawing {
  readonly did: Did;
  readonly administrator: Member;
  /** Somebody with an account. */
  readonly member: () => Promise<Member>;
}

/** What is written about the questions of the trial, and what becomes of it. */
export function discussionDeeds({ draw, one, did, administrator, member }: Around) {
  const threads = () =>
    db().thread.findMany({
      where: { courseId, mergedIntoId: null },
      orderBy: { createdAt: "asc" },
      select: { id: true },
    });

  const write = async (): Promise<void> => {
    const actor = await member();
    const known = await threads();
    if (known.length > 2 && draw(2) === 0) {
      const text = "Because it is a share.";
      const form = { id: randomUUID(), parent: undefined, text, anonymous: draw(3) === 0 };
      // There is none to reply to where the first post was taken back.
      const outcome = await reply(actor, one(known).id, form);
      did("replied", outcome.kind === "replied");
    } else {
      await ask(actor, slug, { question: one(QUESTIONS), isAnonymous: draw(3) === 0 });
      did("asked");
    }
  };

  const moderate = async (): Promise<void> => {
    const known = await threads();
    if (known.length < 2) return;
    const [threadId, other] = [one(known).id, one(known).id];
    const where = { thread: { courseId }, number: { gt: 1 } };
    const replies = await db().post.findMany({
      where,
      orderBy: { createdAt: "asc" },
      select: { id: true },
    });
    switch (draw(3)) {
      case 0:
        did("merged", (await merge(administrator, threadId, other)).kind === "merged");
        return;
      case 1: {
        const question = draw(4) === 0 ? null : one(QUESTIONS);
        const to = { course: slug, question, choice: null };
        did("moved", (await move(administrator, threadId, to)) === "done");
        return;
      }
      default: {
        if (replies.length === 0) return;
        const form = { id: randomUUID(), kind: "question", title: "Of its own" } as const;
        did("split", (await split(administrator, one(replies).id, form)) === "done");
      }
    }
  };

  const takeBack = async (): Promise<void> => {
    const actor = await member();
    const where = { authorId: actor.participantId, thread: { courseId } };
    const own = await db().post.findMany({
      where,
      orderBy: { createdAt: "asc" },
      select: { id: true, deletedAt: true },
    });
    if (own.length === 0) return;
    const { id, deletedAt } = one(own);
    did("taken back", (await deleteOwnPost(actor, id, deletedAt === null)) === "done");
  };

  return { write, moderate, takeBack };
}
