import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import type { Stretch } from "@/lib/discussion/marked-text";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { search } from "@/lib/discussion/service/search";
import { type Actor, VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { makeThread } from "../support/build-thread";
import { signedIn } from "../support/course-people";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { handInPractice, somebody } from "../support/quiz-fixture";

const plain = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join("");

/** What somebody finds in one course, or in all that she may view. */
async function pageOf(
  reader: Actor,
  q: string,
  more: Readonly<Record<string, string>> = {},
  slug: string | null = null,
) {
  const page = await search(reader, slug, readSearchQuery({ q, after: "", ...more }), "here");
  if (page === null) throw new Error("There is no such course");
  return page;
}

async function titles(...of: Parameters<typeof pageOf>) {
  return (await pageOf(...of)).found.map(({ title }) => plain(title)).sort();
}

/** Two courses, with somebody who is a learner in the first and a mentor in the second. */
async function makeTwoClasses() {
  const learnt = await makeClass();
  const taught = await makeClass();
  const both = await signedIn({
    name: "Bea Both",
    roles: { [learnt.course.id]: "learner", [taught.course.id]: "mentor" },
  });
  return { learnt, taught, both };
}

describe("a search of every course that one may view", () => {
  forEachDatabase("migrated", () => {
    it("finds the threads of all of one's courses, the best first, and says which course each is of", async () => {
      const { learnt, taught, both } = await makeTwoClasses();
      await db().course.update({
        where: { id: taught.course.id },
        data: { title: "The other course" },
      });
      await ask(learnt.asker, learnt.course.slug, { title: "Of one thing", text: "A polarity." });
      await ask(taught.asker, taught.course.slug, { title: "A polarity", text: "Why polarity?" });
      const page = await pageOf(both, "polarity");
      expect(page.found.map(({ title, course }) => [plain(title), course])).toEqual([
        ["A polarity", "The other course"],
        ["Of one thing", "A course"],
      ]);
      expect(page.course).toBeNull();
      expect(page.courses).toEqual([
        { slug: learnt.course.slug, title: "A course" },
        { slug: OPEN_COURSE.slug, title: OPEN_COURSE.title },
        { slug: taught.course.slug, title: "The other course" },
      ]);
      expect(await titles(both, "polarity", {}, learnt.course.slug)).toEqual(["Of one thing"]);
    });

    it("finds nothing of courses that one may not view: open ones are everybody's, and all are the administrator's", async () => {
      const { learnt, taught, both } = await makeTwoClasses();
      const open = await makeClass();
      await db().course.update({ where: { id: open.course.id }, data: { isOpen: true } });
      await makeThread({ courseId: learnt.course.id, title: "Learnt zeugma" });
      await makeThread({ courseId: taught.course.id, title: "Taught zeugma" });
      await makeThread({ courseId: open.course.id, title: "Open zeugma" });
      const other = await makeClass();
      await makeThread({ courseId: other.course.id, title: "Another zeugma" });
      const administrator = await signedIn({ isAdministrator: true });
      for (const [reader, found] of [
        [both, ["Learnt zeugma", "Open zeugma", "Taught zeugma"]],
        [learnt.asker, ["Learnt zeugma", "Open zeugma"]],
        [learnt.outsider, ["Open zeugma"]],
        [somebody(), ["Open zeugma"]],
        [VISITOR, ["Open zeugma"]],
        [administrator, ["Another zeugma", "Learnt zeugma", "Open zeugma", "Taught zeugma"]],
      ] as const) {
        expect(await titles(reader, "zeugma")).toEqual(found);
        const slugs = (await pageOf(reader, "")).courses.map(({ slug }) => slug);
        expect(slugs.includes(other.course.slug)).toBe(reader === administrator);
      }
      await db().course.update({ where: { id: open.course.id }, data: { isOpen: false } });
      expect(await titles(VISITOR, "zeugma")).toEqual([]);
      await db().course.update({ where: { id: OPEN_COURSE.id }, data: { isOpen: false } });
      expect(await pageOf(VISITOR, "zeugma")).toMatchObject({ found: [], courses: [] });
      await db().course.update({ where: { id: OPEN_COURSE.id }, data: { isOpen: true } });
      expect(await titles(administrator, "zeugma", {}, open.course.slug)).toEqual(["Open zeugma"]);
    });

    it("shows hidden posts of the courses in which one is of the staff, and of no other", async () => {
      const { learnt, taught, both } = await makeTwoClasses();
      for (const { course, asker, mentor } of [learnt, taught]) {
        const title = course === learnt.course ? "Hidden where I learn" : "Hidden where I teach";
        const hidden = await ask(asker, course.slug, { title });
        await answer(mentor, hidden.threadId, { text: "A gradient below it." });
        await db().post.update({ where: { id: hidden.rootId }, data: { hiddenAt: new Date() } });
        const deleted = await ask(asker, course.slug, { title: "Deleted, and hidden" });
        await deleteOwnPost(asker, deleted.rootId, true);
      }
      for (const word of ["hidden", "gradient"]) {
        expect(await titles(both, word)).toEqual(["Hidden where I teach"]);
        expect(await titles(learnt.mentor, word)).toEqual(["Hidden where I learn"]);
        expect(await titles(learnt.asker, word)).toEqual(["Hidden where I learn"]);
        expect(await titles(learnt.peer, word)).toEqual([]);
      }
      expect((await pageOf(both, "hidden")).found[0]?.isHidden).toBe(true);
    });

    it("finds nobody by her name, nor one's own posts for another", async () => {
      const { learnt, both } = await makeTwoClasses();
      const { asker, course } = learnt;
      await ask(asker, course.slug, { title: "Under no name: polarity", isAnonymous: true });
      const administrator = await signedIn({ isAdministrator: true });
      for (const reader of [both, learnt.mentor, administrator]) {
        for (const words of ["Ines", "Asker", "Ines Asker", asker.participantId, asker.email]) {
          expect(await titles(reader, words)).toEqual([]);
        }
        expect(await titles(reader, "polarity", { show: "mine" })).toEqual([]);
      }
      const page = await pageOf(both, "polarity");
      expect(page.found).toMatchObject([{ author: { kind: "anonymous", isMine: false } }]);
      expect(JSON.stringify(page)).not.toContain(asker.participantId);
      expect(JSON.stringify(page)).not.toContain("Ines");
      expect(await titles(asker, "polarity", { show: "mine" })).toHaveLength(1);
      expect(await titles(VISITOR, "polarity", { show: "mine" })).toEqual([]);
    });

    it("gives each thread once, over all pages of all courses", async () => {
      const { learnt, taught, both } = await makeTwoClasses();
      for (let made = 0; made < 45; made += 1) {
        const courseId = made % 3 === 0 ? learnt.course.id : taught.course.id;
        await makeThread({ courseId, title: `Marmalade ${String(made)}`, text: "As before." });
      }
      const seen: string[] = [];
      const sizes: number[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(both, "marmalade", { after });
        seen.push(...page.found.map(({ path }) => path));
        sizes.push(page.found.length);
        after = page.next;
      }
      expect(sizes).toEqual([20, 20, 5]);
      expect(new Set(seen).size).toBe(45);
    });

    it("counts with searches of one course towards the same limit", async () => {
      const { learnt, both } = await makeTwoClasses();
      for (let n = 0; n < 30; n += 1) {
        expect((await pageOf(both, "polarity")).waitSeconds).toBeNull();
        expect((await pageOf(both, "polarity", {}, learnt.course.slug)).waitSeconds).toBeNull();
      }
      expect(await pageOf(both, "polarity")).toMatchObject({ found: [], unanswered: null });
      expect((await pageOf(both, "polarity")).waitSeconds).toBeGreaterThan(0);
      expect((await pageOf(both, "")).waitSeconds).toBeNull();
    });
  });
});

describe("words that were typed wrongly", () => {
  forEachDatabase("migrated", () => {
    it("are corrected by what one may read, course by course, and by nothing else", async () => {
      const { learnt, taught, both } = await makeTwoClasses();
      const other = await makeClass();
      for (const { course, asker } of [learnt, taught]) {
        const { rootId } = await ask(asker, course.slug, { title: "Which polarity is fair?" });
        await db().post.update({ where: { id: rootId }, data: { hiddenAt: new Date() } });
      }
      await makeThread({ courseId: other.course.id, title: "A crossover" });
      expect((await pageOf(both, "polarty")).instead).toBe("polarity");
      expect((await pageOf(both, "polarty", {}, taught.course.slug)).instead).toBe("polarity");
      for (const [reader, slug] of [
        [both, learnt.course.slug],
        [learnt.peer, null],
      ] as const) {
        expect(await pageOf(reader, "polarty", {}, slug)).toMatchObject({
          found: [],
          instead: null,
        });
      }
      expect(await pageOf(both, "crosover")).toMatchObject({ found: [], instead: null });
      // That others have the word as it was typed is not told by leaving it uncorrected.
      await makeThread({ courseId: other.course.id, title: "About polarty" });
      expect((await pageOf(both, "polarty")).instead).toBe("polarity");
    });
  });
});

const QUESTION = "when-l2-is-better";

describe("threads about a question that one has not answered", () => {
  forEachDatabase("seeded", () => {
    it("are left out of a search, and out of its corrections, until one has or asks for them", async () => {
      const learner = somebody();
      await makeThread({
        courseId: OPEN_COURSE.id,
        title: "Marmalade gives it away",
        questionId: QUESTION,
      });
      await makeThread({ courseId: OPEN_COURSE.id, title: "Marmalade of the course" });
      const everything = ["Marmalade gives it away", "Marmalade of the course"];
      for (const slug of [OPEN_COURSE.slug, null]) {
        for (const reader of [VISITOR, learner, await signedIn()]) {
          expect(await titles(reader, "marmalade", {}, slug)).toEqual(["Marmalade of the course"]);
          expect((await pageOf(reader, "marmalade", {}, slug)).unanswered).toBe("left-out");
          expect(await pageOf(reader, "gives awy", {}, slug)).toMatchObject({
            found: [],
            instead: null,
          });
          const anyway = { anyway: "yes" };
          expect(await titles(reader, "marmalade", anyway, slug)).toEqual(everything);
          const corrected = await pageOf(reader, "marmalade givs", anyway, slug);
          expect(corrected).toMatchObject({
            instead: "marmalade gives",
            unanswered: "searched",
          });
        }
        const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
        expect(await titles(mentor, "marmalade", {}, slug)).toEqual(everything);
        expect((await pageOf(mentor, "marmalade", {}, OPEN_COURSE.slug)).unanswered).toBeNull();
      }
      await handInPractice(learner, OPEN_COURSE, QUESTION);
      expect(await titles(learner, "marmalade")).toEqual(everything);
      expect(await titles(learner, "marmalade", {}, OPEN_COURSE.slug)).toEqual(everything);
    });

    it("are searched in the course in which one has answered it, and in no other", async () => {
      const { learnt, taught, both } = await makeTwoClasses();
      const second = await makeClass();
      await db().membership.create({
        data: { courseId: second.course.id, userId: both.participantId, role: "learner" },
      });
      const reader = {
        ...both,
        memberships: [
          ...both.memberships,
          { courseId: second.course.id, role: "learner" as const },
        ],
      };
      for (const [of, title] of [
        [learnt, "Zeugma where I answered"],
        [second, "Zeugma where I did not"],
        [taught, "Zeugma where I teach"],
      ] as const) {
        await makeThread({ courseId: of.course.id, title, questionId: QUESTION });
      }
      expect(await titles(reader, "zeugma")).toEqual(["Zeugma where I teach"]);
      await handInPractice(reader, { ...learnt.course, isOpen: false }, QUESTION);
      expect(await titles(reader, "zeugma")).toEqual([
        "Zeugma where I answered",
        "Zeugma where I teach",
      ]);
      expect(await titles(reader, "zeugma", {}, second.course.slug)).toEqual([]);
    });

    it("are one's own to find where one wrote them", async () => {
      const { learnt, both } = await makeTwoClasses();
      const own = await ask(both, learnt.course.slug, {
        title: "My own zeugma",
        question: QUESTION,
      });
      await answer(learnt.peer, own.threadId, { text: "A hyperbole, then." });
      const other = await ask(learnt.asker, learnt.course.slug, {
        title: "Another's zeugma",
        question: QUESTION,
      });
      await answer(both, other.threadId, { text: "A gradient." });
      expect(await titles(both, "hyperbole")).toEqual(["My own zeugma"]);
      expect(await titles(both, "gradient")).toEqual(["Another's zeugma"]);
      expect(await titles(both, "less zeugma")).toEqual(["My own zeugma"]);
      expect(await titles(learnt.peer, "gradient")).toEqual([]);
    });
  });
});
