import "server-only";
import type { Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { CERTAINTIES } from "@/lib/quiz/certainty";
import { describeQuestion, verdictOfChoice } from "@/lib/quiz/service/describe-question";
import { workedExampleChoices } from "../../writing/worked-example-choices";
import { claimsSince } from "../../desk/claim";
import type { DeskPane, PickedChoice } from "../../desk/desk";
import { lossShares } from "../../desk/loss-shares";
import { queueCursorText } from "../../desk/queue-cursor";
import { threadState } from "../../thread";
import { findClaimer } from "../../store/desk/claim-thread";
import { listLatestPosts } from "../../store/desk/latest-posts";
import type { ThreadRow } from "../../store/find-thread";
import { findFirstPostId } from "../../store/find-post-place";
import { listPosts } from "../../store/list-branch";
import { showPosts } from "../show-posts";
import { contextOf } from "../thread-context";
import { threadFor } from "../thread-for";

/** How many of the last replies stand in the pane. */
const LATEST = 5;

/** How many worked examples stand beside a thread; the others are in the list of its form. */
const SEPARATING = 3;

/** A thread of the course as the pane beside the queue shows it to staff. */
export async function getPane(
  actor: Member,
  threadId: string,
  courseId: string,
  now: Date,
): Promise<DeskPane | null> {
  const found = await threadFor(actor, threadId);
  if (found?.thread.courseId !== courseId || found.thread.mergedIntoId !== null) return null;
  const { thread, course, reader } = found;
  const [rootId, latest, context, claimer, picks] = await Promise.all([
    findFirstPostId(thread.id),
    listLatestPosts(thread.id, LATEST),
    contextOf(actor, found),
    findClaimer(thread.id, claimsSince(now)),
    picksOf(thread),
  ]);
  if (rootId === null) return null;
  const ids = [rootId, ...latest.map(({ id }) => id)];
  const posts = await showPosts(thread.id, await listPosts(thread.id, ids, reader), {
    courseId,
    scenario: context?.scenario ?? null,
  });
  const root = posts.get(rootId);
  if (root === undefined) return null;
  // Once staff have answered, what a learner adds is what waits.
  const added = thread.answeredAt === null ? undefined : latest.find((post) => post.isByLearner);
  const target = (added && posts.get(added.id)) ?? root;
  const asked = context?.asked ?? null;
  const certainty = asked?.certainty ?? null;
  const scenario = asked === null ? null : (context?.scenario ?? null);
  const examples = scenario === null ? [] : workedExampleChoices(scenario);
  return {
    id: thread.id,
    title: thread.title,
    state: threadState(thread),
    root,
    author: root.author,
    seconds: Math.max(0, (now.getTime() - thread.createdAt.getTime()) / 1000),
    certaintyWords: certainty === null ? null : CERTAINTIES[certainty].words.toLowerCase(),
    latest: latest.toReversed().flatMap(({ id }) => posts.get(id) ?? []),
    earlier: Math.max(0, thread.replyCount - latest.length),
    picks,
    isAnswered: asked !== null,
    chips: asked === null ? [] : (context?.question.chips ?? []),
    shares: scenario === null ? [] : lossShares(scenario),
    separating: examples.slice(0, SEPARATING),
    otherExamples: examples.slice(SEPARATING),
    claim:
      claimer === null
        ? null
        : thread.claimedBy === reader.id
          ? { kind: "mine" }
          : { kind: "other", name: claimer },
    isWaiting: thread.waitingSince !== null,
    mayResolve:
      thread.kind === "question" &&
      thread.resolvedAt === null &&
      can(actor, "thread.resolve", course),
    target: { id: target.id, author: target.id === rootId ? null : target.author },
    cursor: queueCursorText({ since: thread.waitingSince ?? thread.createdAt, id: thread.id }),
  };
}

/** What was ticked and what is asked about, in the order of their letters, each with its verdict. */
async function picksOf(thread: ThreadRow): Promise<readonly PickedChoice[]> {
  const { questionId, choiceKey, versionHash, parameters, picked } = thread;
  if (questionId === null) return [];
  const numbers = versionHash === null || parameters === null ? null : { versionHash, parameters };
  const keys = [...new Set([...picked, ...(choiceKey === null ? [] : [choiceKey])])].toSorted();
  const choices = await Promise.all(
    keys.map(async (key) => {
      const asked = { questionId, choiceKey: key, numbers };
      const [described, verdict] = await Promise.all([
        describeQuestion(asked),
        verdictOfChoice(asked),
      ]);
      const choice = described?.choice ?? null;
      if (choice === null) return [];
      return [
        {
          key,
          text: choice.text,
          isPicked: picked.includes(key),
          isAsked: key === choiceKey,
          verdict,
        },
      ];
    }),
  );
  return choices.flat();
}
