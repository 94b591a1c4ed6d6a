import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { getLatestThreads } from "@/lib/discussion/service/get-latest-threads";
import { type Actor, VISITOR } from "@/lib/identity/actor";
import { signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { handInPractice, somebody } from "../support/quiz-fixture";

const QUESTION = "when-l2-is-better";
const list = (actor: Actor, asked: Readonly<Record<string, string>>) =>
  getDiscussion(actor, OPEN_COURSE.slug, readDiscussionQuery({ after: "", ...asked }));

describe("threads about a question", () => {
  forEachDatabase("seeded", () => {
    it("are held back from whoever has not answered it, until she asks for them anyway", async () => {
      for (const actor of [VISITOR, somebody(), await signedIn()]) {
        for (const about of [{ question: QUESTION }, { question: QUESTION, choice: "a" }]) {
          const held = await list(actor, about);
          expect(held).toMatchObject({ isHeldBack: true, threads: [], next: null });
        }
        const wanted = await list(actor, { question: QUESTION, anyway: "yes" });
        expect(wanted?.isHeldBack).toBe(false);
        expect(wanted?.threads).toHaveLength(1);
      }
    });

    it("are there for whoever has answered it, and for staff", async () => {
      const learner = somebody();
      await handInPractice(learner, OPEN_COURSE, QUESTION);
      const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
      for (const actor of [learner, mentor]) {
        const shown = await list(actor, { question: QUESTION });
        expect(shown?.isHeldBack).toBe(false);
        expect(shown?.threads).toHaveLength(1);
      }
      expect((await list(learner, { question: "two-groups-one-output" }))?.isHeldBack).toBe(true);
    });

    it("stand on the course's page only for whoever has answered it, and for staff", async () => {
      const learner = somebody();
      await handInPractice(learner, OPEN_COURSE, QUESTION);
      const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
      const latest = async (actor: Actor) => {
        const found = await getLatestThreads(actor, OPEN_COURSE, 3);
        return found && [found.threads.map(({ questionId }) => questionId), found.hasMore];
      };
      expect(await latest(VISITOR)).toEqual([[], true]);
      expect(await latest(learner)).toEqual([[QUESTION], true]);
      expect(await latest(mentor)).toEqual([[QUESTION, "two-groups-one-output"], false]);
    });

    it("are listed among all others of the course, and none are where there is no such question", async () => {
      expect((await list(VISITOR, {}))?.threads).toHaveLength(2);
      const nothing = await list(VISITOR, { question: "no-such-question" });
      expect(nothing).toMatchObject({ isHeldBack: false, about: null, threads: [] });
    });
  });
});
