import { describe, expect, it } from "vitest";
import { getChoiceTalk } from "@/lib/discussion/service/get-choice-talk";
import { endorse, voteFor } from "@/lib/discussion/service/react";
import { acceptAnswer } from "@/lib/discussion/service/settle-thread";
import type { Member } from "@/lib/identity/actor";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { handInPractice } from "../support/quiz-fixture";

const QUESTION = "when-l2-is-better";

describe("the explanation of a choice", () => {
  forEachDatabase("seeded", () => {
    it("shows the next learner the answers about it that staff endorsed or the asker accepted, endorsed ones first, and no other", async () => {
      const made = await makeClass();
      const { asker, peer, mentor } = made;
      const course = { ...made.course, isOpen: false };
      await handInPractice(asker, course, QUESTION);
      await handInPractice(peer, course, QUESTION);
      const about = { question: QUESTION, choice: "a" };
      const first = await ask(asker, course.slug, { ...about, title: "Why that one?" });
      const accepted = await answer(peer, first.threadId, { text: "It is accepted." });
      const endorsed = await answer(peer, first.threadId, { text: "It is endorsed." });
      const liked = await answer(peer, first.threadId, { text: "It is liked." });
      const elsewhere = await ask(asker, course.slug, { ...about, choice: "b" });
      const other = await answer(peer, elsewhere.threadId, { text: "About another." });
      await acceptAnswer(asker, accepted, true);
      await endorse(mentor, endorsed, true);
      await endorse(mentor, other, true);
      await voteFor(asker, liked, true);

      const shown = async (reader: Member) => {
        const { attemptId, position } = await handInPractice(reader, course, QUESTION);
        const review = await getReviewItem(reader, attemptId, position);
        if (review.kind !== "review") throw new Error(`The review is ${review.kind}`);
        const { answers } = await getChoiceTalk(reader, review.item, "a");
        return answers.map(({ post, isAccepted, threadTitle }) => [
          post.id,
          isAccepted,
          threadTitle,
        ]);
      };
      expect(await shown(mentor)).toEqual([
        [endorsed, false, "Why that one?"],
        [accepted, true, "Why that one?"],
      ]);
      await endorse(mentor, endorsed, false);
      expect(await shown(asker)).toEqual([[accepted, true, "Why that one?"]]);
    });
  });
});
