import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { actorAgain } from "@/lib/identity/service/actor-again";
import { db } from "@/lib/platform/db";
import { courseTopic, threadTopic } from "@/lib/discussion/live-topics";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { voteFor } from "@/lib/discussion/service/react";
import { acceptAnswer } from "@/lib/discussion/service/settle-thread";
import { threadFor } from "@/lib/discussion/service/thread-for";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

/** What pages that listen to a topic have been told, in order. */
const toldOf = async (topic: string) =>
  db().liveEvent.findMany({
    where: { topic },
    orderBy: { number: "asc" },
    select: { kind: true, data: true },
  });

describe("an open page", () => {
  forEachDatabase("migrated", () => {
    it("is told of posts by their numbers and of changes, never of persons, and of no vote", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { isAnonymous: true });
      const given = await answer(peer, threadId);
      await voteFor(asker, given, true);
      await editOwnPost(asker, rootId, { text: "Once more", revision: 1 });
      await acceptAnswer(asker, given, true);
      await acceptAnswer(asker, given, false);
      await deleteOwnPost(peer, given, true);
      const changed = { kind: "thread.changed", data: {} };
      expect(await toldOf(threadTopic(threadId))).toEqual([
        { kind: "post.added", data: { number: 2 } },
        ...[changed, changed, changed, changed],
      ]);
      expect(await toldOf(courseTopic(course.id))).toEqual([
        { kind: "thread.added", data: {} },
        changed,
      ]);
    });

    it("listens no longer than its reader may read", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const mayStillSee = async () => (await threadFor(await actorAgain(peer), threadId)) !== null;
      expect(await mayStillSee()).toBe(true);
      await db().membership.delete({
        where: { courseId_userId: { courseId: course.id, userId: peer.participantId } },
      });
      expect(await mayStillSee()).toBe(false);
      await db().session.delete({ where: { id: asker.sessionId } });
      expect(await actorAgain(asker)).toEqual(VISITOR);
    });
  });
});
