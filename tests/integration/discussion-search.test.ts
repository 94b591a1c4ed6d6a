import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { typedTitleSchema } from "@/lib/discussion/already-asked";
import { MARK_END, MARK_START, type Stretch } from "@/lib/discussion/marked-text";
import { readSearchQuery, type SearchFilter } from "@/lib/discussion/search-query";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { move } from "@/lib/discussion/service/moderation/moderate-thread";
import { sayMeToo } from "@/lib/discussion/service/react";
import { search } from "@/lib/discussion/service/search";
import { signedIn } from "../support/course-people";
import { makeThread } from "../support/build-thread";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { tracesOf } from "../support/traces-of";

type Reader = Parameters<typeof search>[0];

const plain = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join("");
const marked = (stretches: readonly Stretch[]) =>
  stretches.filter(({ isMarked }) => isMarked).map(({ text }) => text);

async function pageOf(reader: Reader, slug: string, q: string, show = "all", after = "") {
  const page = await search(reader, slug, readSearchQuery({ q, show, after }), "here");
  if (page === null) throw new Error("There is no such course");
  return page;
}

/** The titles of what somebody finds, the best first. */
async function titles(reader: Reader, slug: string, q: string, show: SearchFilter = "all") {
  return (await pageOf(reader, slug, q, show)).found.map(({ title }) => plain(title));
}

describe("a search of a course's discussion", () => {
  forEachDatabase("migrated", () => {
    it("finds words of titles, of what is asked and of replies, in any form, once a thread", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const [inTitle, inText] = ["Polarities of a group", "How is that not easier?"];
      await ask(asker, course.slug, { title: inTitle });
      const second = await ask(peer, course.slug, { title: inText, text: "It is about polarity." });
      const third = await ask(mentor, course.slug, { title: "Where does it cross?" });
      const reply = await answer(asker, third.threadId, { text: "At the polarity of one half." });
      await answer(peer, third.threadId, { text: "No, the polarity and the polarity again." });
      const { found } = await pageOf(peer, course.slug, "polarity");
      expect(found.map(({ title }) => plain(title)).sort()).toEqual(
        [inTitle, inText, "Where does it cross?"].sort(),
      );
      expect(plain(found[0]?.title ?? [])).toBe(inTitle);
      expect(found.map(({ path }) => path)).toContain(`/threads/${second.threadId}`);
      const [across] = (await pageOf(peer, course.slug, "cross half")).found;
      expect(across).toMatchObject({ path: `/posts/${reply}`, isReply: true });
      expect(marked(across?.excerpt ?? [])).toEqual(["half"]);
    });

    it("takes phrases, alternatives and exclusions as people type them", async () => {
      const { course, asker, peer } = await makeClass();
      await ask(asker, course.slug, { title: "The mean of squares", text: "Why?" });
      await ask(peer, course.slug, { title: "Squares and the median", text: "Why?" });
      expect(await titles(asker, course.slug, '"mean of squares"')).toHaveLength(1);
      expect(await titles(asker, course.slug, "mean or median")).toHaveLength(2);
      expect(await titles(asker, course.slug, "squares -median")).toEqual(["The mean of squares"]);
    });

    it("finds nothing in a course that one may not see, nor of another course", async () => {
      const { course, asker, outsider } = await makeClass();
      const other = await makeClass();
      await ask(asker, course.slug, { title: "About polarity" });
      const query = readSearchQuery({ q: "polarity", show: "", after: "" });
      expect(await search(outsider, course.slug, query, "here")).toBeNull();
      expect(await search(VISITOR, course.slug, query, "here")).toBeNull();
      expect(await titles(other.asker, other.course.slug, "polarity")).toEqual([]);
      expect(await titles(other.asker, other.course.slug, "polarty")).toEqual([]);
    });

    it("finds a thread that was moved where it stands now, and no longer where it was", async () => {
      const { course, asker } = await makeClass();
      const other = await makeClass();
      const both = await signedIn({
        roles: { [course.id]: "mentor", [other.course.id]: "mentor" },
      });
      const { threadId } = await ask(asker, course.slug, { title: "About polarity" });
      await answer(asker, threadId, { text: "And about its crossover." });
      const there = { course: other.course.slug, question: null, choice: null };
      expect(await move(both, threadId, there)).toBe("done");
      for (const word of ["polarity", "crossover"]) {
        expect(await titles(other.asker, other.course.slug, word)).toEqual(["About polarity"]);
        expect(await titles(asker, course.slug, word)).toEqual([]);
      }
    });

    it("leaves out what is deleted or merged, and what is hidden for all but staff and its author", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const hidden = await ask(asker, course.slug, { title: "A hidden polarity" });
      await answer(mentor, hidden.threadId, { text: "A gradient below it." });
      const open = await ask(mentor, course.slug, { title: "An open thread" });
      const gone = await answer(peer, open.threadId, { text: "A polarity that I take back." });
      const merged = await ask(peer, course.slug, { title: "A merged polarity" });
      await deleteOwnPost(peer, gone, true);
      const mergedIntoId = open.threadId;
      await db().thread.update({ where: { id: merged.threadId }, data: { mergedIntoId } });
      await db().post.update({ where: { id: hidden.rootId }, data: { hiddenAt: new Date() } });
      for (const word of ["polarity", "gradient", "hidden", "hiden"]) {
        expect(await titles(peer, course.slug, word)).toEqual([]);
      }
      for (const reader of [asker, mentor]) {
        expect(await titles(reader, course.slug, "polarity")).toEqual(["A hidden polarity"]);
        expect(await titles(reader, course.slug, "gradient")).toEqual(["A hidden polarity"]);
        expect((await pageOf(reader, course.slug, "polarity")).found[0]?.isHidden).toBe(true);
      }
    });

    it("finds a post by where it is now, and by what its thread is called now", async () => {
      const { course, asker, mentor } = await makeClass();
      const from = await ask(asker, course.slug, { title: "An old place" });
      const to = await ask(mentor, course.slug, { title: "A new place" });
      const id = await answer(asker, from.threadId, { text: "A polarity." });
      await db().post.update({
        where: { id },
        data: { threadId: to.threadId, number: 2, parentId: to.rootId },
      });
      expect(await titles(asker, course.slug, "new polarity")).toEqual(["A new place"]);
      expect(await titles(asker, course.slug, "old polarity")).toEqual([]);
      const title = "A renamed place";
      await db().thread.update({ where: { id: to.threadId }, data: { title } });
      expect(await titles(asker, course.slug, "renamed polarity")).toEqual([title]);
      expect(await titles(asker, course.slug, "new polarity")).toEqual([]);
      await db().post.update({ where: { id }, data: { plain: "A gradient." } });
      expect(await titles(asker, course.slug, "renamed polarity")).toEqual([]);
    });

    it("finds nobody by her name, and tells of an anonymous author nothing but that she is one", async () => {
      const { course, peer, mentor } = await makeClass();
      const asker = await signedIn({
        name: "Quirina Zyzzogeton",
        roles: { [course.id]: "learner" },
      });
      const { threadId } = await ask(asker, course.slug, {
        title: "Under no name",
        text: "Is polarity a sign?",
        isAnonymous: true,
      });
      await ask(asker, course.slug, { title: "Under my name", text: "Is it?" });
      for (const reader of [peer, mentor]) {
        for (const words of [
          "Quirina",
          "Zyzzogeton",
          asker.name,
          asker.participantId,
          asker.email,
        ]) {
          expect(await titles(reader, course.slug, words)).toEqual([]);
        }
        expect(await titles(reader, course.slug, "polarity", "mine")).toEqual([]);
        const page = await pageOf(reader, course.slug, "polarity");
        expect(page.found).toMatchObject([
          { path: `/threads/${threadId}`, author: { kind: "anonymous", isMine: false } },
        ]);
        expect(tracesOf({ ...asker, id: asker.participantId }, JSON.stringify(page))).toEqual([]);
      }
      expect(await titles(asker, course.slug, "polarity", "mine")).toEqual(["Under no name"]);
      expect(await titles(VISITOR, course.slug, "polarity", "mine").catch(() => [])).toEqual([]);
    });

    it("marks what was found without taking a post's own signs for marks", async () => {
      const { course, asker } = await makeClass();
      const title = `A <b>polarity</b> ${MARK_START}not found${MARK_END}`;
      await makeThread({ courseId: course.id, title, text: `<i>polarity</i> ${MARK_START}x` });
      const [found] = (await pageOf(asker, course.slug, "polarity")).found;
      expect(plain(found?.title ?? [])).toBe("A <b>polarity</b> not found");
      expect(marked(found?.title ?? [])).toEqual(["polarity"]);
      expect(marked(found?.excerpt ?? [])).toEqual(["polarity"]);
    });

    it("corrects what was typed wrongly where nothing has it, and says so", async () => {
      const { course, asker, peer } = await makeClass();
      await ask(asker, course.slug, { title: "Which polarity is fair?", text: "Of two." });
      const other = await ask(peer, course.slug, { title: "Another thing", text: "Which?" });
      await answer(asker, other.threadId, { text: "It has a polarity too." });
      const page = await pageOf(peer, course.slug, "Polarty");
      expect(page.instead).toBe("polarity");
      expect(page.found).toHaveLength(2);
      expect((await pageOf(peer, course.slug, "fair polarty")).instead).toBe("fair polarity");
      expect((await pageOf(peer, course.slug, "polarity")).instead).toBeNull();
      const title = "Does the assumption punish the smaller group?";
      await makeThread({ courseId: course.id, title });
      for (const typed of ["smller", "assmuption", "assumtion", "punshed"]) {
        expect(await titles(peer, course.slug, typed)).toHaveLength(1);
      }
      const nothing = await pageOf(peer, course.slug, "xylophone");
      expect(nothing).toMatchObject({ found: [], instead: null });
    });

    it("shows twenty threads a page, each on one page, the best first", async () => {
      const { course, asker } = await makeClass();
      for (let made = 0; made < 45; made++) {
        const title = made % 3 === 0 ? `Polarity ${String(made)}` : `Thread ${String(made)}`;
        await makeThread({ courseId: course.id, title, text: "Of what polarity is it?" });
      }
      const seen: string[] = [];
      const sizes: number[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(
          asker,
          course.slug,
          "polarity",
          "all",
          after,
        );
        seen.push(...page.found.map(({ title }) => plain(title)));
        sizes.push(page.found.length);
        after = page.next;
      }
      expect(sizes).toEqual([20, 20, 5]);
      expect(new Set(seen).size).toBe(45);
      const inTitle = seen.map((title) => title.startsWith("Polarity"));
      expect(inTitle).toEqual([
        ...Array<boolean>(15).fill(true),
        ...Array<boolean>(30).fill(false),
      ]);
    });

    it("takes whatever is typed", async () => {
      const { course, asker } = await makeClass();
      await ask(asker, course.slug);
      for (const words of [
        "",
        "   ",
        "the of a",
        "'\":*&|!<>()\\%_",
        '"unclosed',
        "- or -",
        "\0",
        "a\0b",
        "✓ 🙂",
        "x".repeat(500),
        "0.4 |0.4 - 0.9|",
      ]) {
        expect((await pageOf(asker, course.slug, words)).course?.slug).toBe(course.slug);
      }
      expect((await pageOf(asker, course.slug, "less", "all", "nonsense")).found).toHaveLength(1);
      expect((await pageOf(asker, course.slug, "less", "nonsense")).found).toHaveLength(1);
    });
  });
});

describe("the limit of searches", () => {
  forEachDatabase("migrated", () => {
    it("is 60 a minute a person, and says when to search again; opening the page is none", async () => {
      const { course, asker, peer } = await makeClass();
      await ask(asker, course.slug, { title: "About polarity" });
      for (let n = 0; n < 60; n += 1) {
        await pageOf(peer, course.slug, "");
        expect((await pageOf(peer, course.slug, "polarity")).waitSeconds).toBeNull();
      }
      const refused = await pageOf(peer, course.slug, "polarity");
      expect(refused.found).toEqual([]);
      expect(refused.waitSeconds).toBeGreaterThan(0);
      expect(refused.waitSeconds).toBeLessThanOrEqual(60);
      expect((await pageOf(peer, course.slug, "")).waitSeconds).toBeNull();
      expect((await pageOf(asker, course.slug, "polarity")).found).toHaveLength(1);
    });
  });
});

describe("what was already asked", () => {
  forEachDatabase("migrated", () => {
    const similarTo = async (
      reader: Reader,
      slug: string,
      typed: Readonly<Record<string, string>>,
    ) => {
      const outcome = await alreadyAsked(reader, slug, typedTitleSchema.parse(typed));
      if (outcome.kind !== "found") throw new Error(outcome.kind);
      return outcome.threads;
    };
    const asked = async (...of: Parameters<typeof similarTo>) =>
      (await similarTo(...of)).map(({ title }) => title);

    it("is what is most similar, about the same choice first, then about the same question", async () => {
      const { course, peer } = await makeClass();
      const courseId = course.id;
      const about = { courseId, questionId: "two-groups" };
      await makeThread({ courseId, title: "Is L2 larger for the dark group?" });
      await makeThread({ courseId, title: "What is a median?" });
      await makeThread({ ...about, title: "L2 of the other group" });
      await makeThread({ ...about, choiceKey: "b", title: "Does the group matter?" });
      await makeThread({ ...about, choiceKey: "c", title: "A larger share" });
      await makeThread({ ...about, choiceKey: "c", title: "Nothing alike" });
      const typed = { title: "L2 is larger for the dark group", question: "two-groups" };
      expect(await asked(peer, course.slug, { ...typed, choice: "c" })).toEqual([
        "A larger share",
        "L2 of the other group",
        "Does the group matter?",
        "Is L2 larger for the dark group?",
      ]);
      expect(await asked(peer, course.slug, { title: typed.title })).toEqual([
        "Is L2 larger for the dark group?",
        "L2 of the other group",
      ]);
      const all = await similarTo(peer, course.slug, typed);
      expect(all.map(({ isSame }) => isSame)).toEqual(["question", "question", "question", null]);
    });

    it("is found while the title is still being typed, and where it is misspelt", async () => {
      const { course, peer } = await makeClass();
      const title = "Which polarity is fair to both groups?";
      await makeThread({ courseId: course.id, title });
      for (const typed of ["Which pola", "polarity is fai", "Wich polarty is fair"]) {
        expect(await asked(peer, course.slug, { title: typed })).toEqual([title]);
      }
      expect(await asked(peer, course.slug, { title: "Whi" })).toEqual([]);
    });

    it("leaves out what is hidden, deleted, merged or of another course", async () => {
      const { course, peer, mentor } = await makeClass();
      const other = await makeClass();
      const title = "Which polarity is fair?";
      const [hidden, deleted, merged, kept] = [
        await makeThread({ courseId: course.id, title }),
        await makeThread({ courseId: course.id, title }),
        await makeThread({ courseId: course.id, title }),
        await makeThread({ courseId: course.id, title: "Which polarity is the fair one?" }),
      ];
      await makeThread({ courseId: other.course.id, title });
      const now = new Date();
      await db().post.update({ where: { id: hidden.postId }, data: { hiddenAt: now } });
      await db().post.update({ where: { id: deleted.postId }, data: { deletedAt: now } });
      const mergedIntoId = kept.id;
      await db().thread.update({ where: { id: merged.id }, data: { mergedIntoId } });
      for (const reader of [peer, mentor]) {
        expect(await asked(reader, course.slug, { title })).toEqual([
          "Which polarity is the fair one?",
        ]);
      }
    });

    it("is told to whoever may ask, with nothing about authors, and to nobody else", async () => {
      const { course, asker, peer, outsider } = await makeClass();
      const title = "Which polarity is fair?";
      const { threadId } = await ask(asker, course.slug, { title, isAnonymous: true });
      const typed = typedTitleSchema.parse({ title });
      const path = `/threads/${threadId}`;
      const thread = { path, title, state: "waiting", replyCount: 0, about: null, isSame: null };
      expect(await similarTo(peer, course.slug, { title })).toEqual([
        { ...thread, isMeToo: false },
      ]);
      for (const actor of [outsider, VISITOR]) {
        expect(await alreadyAsked(actor, course.slug, typed)).toEqual({ kind: "not-found" });
      }
    });

    it("says what the reader asks too, and offers her that of no thread of her own and of no discussion", async () => {
      const { course, asker, peer } = await makeClass();
      const title = "Which polarity is fair?";
      const { threadId } = await ask(asker, course.slug, { title });
      await ask(peer, course.slug, { title: "Which polarity is fairer?", kind: "discussion" });
      const isMeToo = async (reader: Reader) =>
        (await similarTo(reader, course.slug, { title })).map((thread) => thread.isMeToo);
      expect(await isMeToo(asker)).toEqual([null, null]);
      expect(await isMeToo(peer)).toEqual([false, null]);
      await sayMeToo(peer, threadId, true);
      expect(await isMeToo(peer)).toEqual([true, null]);
    });

    it("is looked for 120 times a minute, by each person for herself", async () => {
      const { course, asker, peer } = await makeClass();
      const title = "Which polarity is fair?";
      for (let n = 0; n < 120; n += 1) await similarTo(peer, course.slug, { title });
      const typed = typedTitleSchema.parse({ title });
      expect(await alreadyAsked(peer, course.slug, typed)).toMatchObject({ kind: "wait" });
      expect(await alreadyAsked(asker, course.slug, typed)).toMatchObject({ kind: "found" });
    });
  });
});
