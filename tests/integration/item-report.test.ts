import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { tickedTogether } from "@/lib/analytics/ticked-together";
import { VISITOR } from "@/lib/identity/actor";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { db } from "@/lib/platform/db";
import { signedIn } from "../support/course-people";
import { ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { ticks, TRIAL } from "../support/quiz-fixture";

const [multiple, single] = TRIAL.quizzes[0]?.questions ?? [];
if (multiple === undefined || single === undefined) throw new Error("The trial has no questions");

describe("what a report says of a question", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    /** A class in which learners tick this in the first question, and B in the second. */
    const classThatTicks = async (...answers: readonly (readonly string[])[]) => {
      const people = await makeClass();
      for (const choices of answers) {
        const learner = await signedIn({ roles: { [people.course.id]: "learner" } });
        const course = { ...people.course, isOpen: false };
        const started = await startAttempt(learner, course, "trial");
        if (started.kind === "not-found") throw new Error("There is no quiz");
        const first = { ...ticks(...choices), certainty: 3 as const };
        await submitItem(learner, started.attemptId, 1, first);
        await submitItem(learner, started.attemptId, 2, ticks("b"));
      }
      return people;
    };

    it("is there for who teaches the course, and for nobody else", async () => {
      const { course, asker, mentor, instructor, outsider } = await classThatTicks(["a", "b"]);
      const elsewhere = await makeClass();
      const open = (actor: Parameters<typeof openItemReport>[0], item = multiple.id) =>
        openItemReport(actor, course.slug, "quiz-trial", item, "first");
      for (const actor of [mentor, instructor]) expect(await open(actor)).not.toBeNull();
      for (const actor of [asker, outsider, VISITOR, elsewhere.instructor]) {
        expect(await open(actor)).toBeNull();
      }
      expect(await open(mentor, "no-such-question")).toBeNull();
      expect(await openItemReport(mentor, course.slug, "quiz-none", multiple.id, "all")).toBeNull();
    });

    it("offers the correction of a key to who may correct it alone", async () => {
      const { course, mentor, instructor } = await makeClass();
      const pathFor = async (actor: typeof mentor) =>
        (await openItemReport(actor, course.slug, "quiz-trial", multiple.id, "first"))?.correctPath;
      expect(await pathFor(mentor)).toBeNull();
      expect(await pathFor(instructor)).toBe(
        `/courses/${course.slug}/questions/${multiple.id}/correct`,
      );
    });

    it("counts a small class, and calls it small", async () => {
      const { course, mentor } = await classThatTicks(["a", "b"], ["a", "b"], ["a", "c"], []);
      const page = await openItemReport(mentor, course.slug, "quiz-trial", multiple.id, "first");
      const [part] = page?.item.parts ?? [];
      const [cube] = page?.item.cubes.parts ?? [];
      if (page === null || part === undefined || cube === undefined) {
        throw new Error("There is no report");
      }
      const { item } = page;
      expect(item.statistics.n).toBe(4);
      expect(item.findings.map(({ code }) => code)).toContain("too-few-learners");
      expect(item.findings.every(({ severity }) => severity !== "high")).toBe(true);
      expect(part.right).toEqual(["a", "b"]);
      const together = tickedTogether(cube);
      expect(together.top.map(({ ticked, count }) => [ticked.join(""), count])).toEqual([
        ["ab", 2],
        ["ac", 1],
        ["", 1],
      ]);
      const [a] = part.options;
      expect([a?.option, a?.ticked, a?.n]).toEqual(["a", 3, 4]);
      const { low = 1, high = 0 } = a?.share.interval ?? {};
      expect(high - low).toBeGreaterThan(0.5);
      expect(item.statistics.certainty.value).toMatchObject([{ certainty: 3, n: 4, right: 2 }]);
      expect([page.others, page.begun, page.isComplete]).toEqual([1, 4, true]);
      // Half of the sixteen answers’ decisions are right, but the blank one earns nothing.
      expect(page.guess).toEqual({ value: { numerator: 15n, denominator: 32n } });
    });

    it("is empty before anybody has finished, with the question as it is asked", async () => {
      const { course, mentor } = await makeClass();
      const page = await openItemReport(mentor, course.slug, "quiz-trial", single.id, "first");
      expect(page?.item.statistics.n).toBe(0);
      expect(page?.item.item.options.map(({ key }) => key)).toContain("a");
      expect(page?.item.findings).toEqual([]);
    });

    it("lists the open threads about the question in this course, longest waiting first", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const elsewhere = await makeClass();
      const about = { question: multiple.id, choice: "c" };
      const first = await ask(asker, course.slug, { ...about, title: "How is that easier?" });
      await ask(peer, course.slug, { question: multiple.id, title: "What is meant by output?" });
      await ask(asker, course.slug, { title: "Something about the course" });
      await ask(elsewhere.asker, elsewhere.course.slug, about);
      await db().thread.update({
        where: { id: first.threadId },
        data: { waitingSince: new Date(Date.now() - 5 * 3_600_000 - 1000) },
      });
      const page = await openItemReport(mentor, course.slug, "quiz-trial", multiple.id, "first");
      const list = `/courses/${course.slug}/discussion?question=${multiple.id}`;
      expect(page?.talk).toMatchObject({
        threads: 2,
        open: 2,
        listPath: list,
        byChoice: [{ choiceKey: "c", threads: 1, listPath: `${list}&choice=c` }],
        latest: [
          { title: "How is that easier?", choiceKey: "c", waited: "5 h" },
          { title: "What is meant by output?", choiceKey: null },
        ],
      });
      const named = await openItemReport(mentor, course.slug, "quiz-trial", randomUUID(), "first");
      expect(named).toBeNull();
    });
  });
});
