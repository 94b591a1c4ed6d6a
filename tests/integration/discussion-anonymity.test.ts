import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Member } from "@/lib/identity/actor";
import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { courseTopic, threadTopic } from "@/lib/discussion/live-topics";
import { newThreadSchema } from "@/lib/discussion/schema";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { getCourseFeed } from "@/lib/discussion/service/course-feed";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getPane } from "@/lib/discussion/service/desk/get-pane";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { exportDiscussion } from "@/lib/discussion/service/export-discussion";
import { findMentionable } from "@/lib/discussion/service/find-mentionable";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { getHistory } from "@/lib/discussion/service/get-history";
import { getBranch, getThread } from "@/lib/discussion/service/get-thread";
import { getInbox } from "@/lib/discussion/service/inbox";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { getBans } from "@/lib/discussion/service/moderation/bans";
import { flagPost } from "@/lib/discussion/service/moderation/flag";
import { getFlagged } from "@/lib/discussion/service/moderation/get-flagged";
import {
  getPostModeration,
  getThreadModeration,
} from "@/lib/discussion/service/moderation/get-moderation";
import { banAuthorOf, hide, showAgain } from "@/lib/discussion/service/moderation/moderate-post";
import { makeFeed } from "@/lib/discussion/service/own-feed";
import { endorse, sayMeToo, voteFor } from "@/lib/discussion/service/react";
import { reply } from "@/lib/discussion/service/reply";
import { revealPostAuthor } from "@/lib/discussion/service/reveal-author";
import { search } from "@/lib/discussion/service/search";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { acceptAnswer, resolveThread } from "@/lib/discussion/service/settle-thread";
import { startThread } from "@/lib/discussion/service/start-thread";
import { findFirstPostId } from "@/lib/discussion/store/find-post-place";
import { auditOf, makeCourse, signedIn } from "../support/course-people";
import { answer, ask, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { until } from "../support/listen-live";
import { liveStage } from "../support/live-stage";
import { startMailServer } from "../support/mail-server";
import { tracesOf } from "../support/traces-of";

const server = await startMailServer();
// Read once, when the first mail is sent.
vi.stubEnv("SMTP_URL", server.url);
vi.stubEnv("SITE_URL", "https://quiz.example.org");
vi.stubEnv("SESSION_SECRET", "a secret of the tests, long enough");

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * DAY) });

/** A course in which somebody writes who hides her name, with names that nothing else holds. */
async function makeHidingClass() {
  const course = await makeCourse("A course of many");
  const as = (name: string, role: "learner" | "mentor" | "instructor") =>
    signedIn({ name, roles: { [course.id]: role } });
  const author = await signedIn({
    name: "Quirina Zyzzogeton",
    email: `q.zyzzogeton.${randomUUID().slice(0, 8)}@hidden.example`,
    roles: { [course.id]: "learner" },
  });
  return {
    course,
    author,
    hidden: { id: author.participantId, email: author.email, name: author.name },
    each: await as("Tom Each", "learner"),
    daily: await as("Ida Daily", "learner"),
    mentor: await as("Hana Mentor", "mentor"),
    instructor: await as("Uwe Instructor", "instructor"),
  };
}
type HidingClass = Awaited<ReturnType<typeof makeHidingClass>>;

/** All that can happen to posts of hers, and all that she can do, by her and by others. */
async function liveThrough({ course, author, each, daily, mentor }: HidingClass) {
  const { threadId, rootId } = await ask(author, course.slug, {
    title: "Why is the marmalade not less?",
    text: `I ask [@${each.name}](mention:${each.participantId}) about marmalade.`,
    isAnonymous: true,
  });
  const others = await ask(each, course.slug, { title: "Another marmalade" });
  const given = await answer(each, threadId, { text: "Because of the marmalade." });
  const ofDaily = await answer(daily, threadId, { text: "I think so too." });
  const hers = await answer(author, threadId, { parent: given, isAnonymous: true });
  const elsewhere = await answer(author, others.threadId, {
    text: `And I, [@${daily.name}](mention:${daily.participantId})?`,
    isAnonymous: true,
  });
  const gone = await answer(author, threadId, { text: "A slip", isAnonymous: true });
  await answer(mentor, threadId, {
    parent: hers,
    text: `See here, [@${each.name}](mention:${each.participantId}).`,
  });
  expect((await editOwnPost(author, rootId, { text: "More marmalade", revision: 1 })).kind).toBe(
    "edited",
  );
  expect((await editOwnPost(author, hers, { text: "Less of it", revision: 1 })).kind).toBe(
    "edited",
  );
  expect(await deleteOwnPost(author, gone, true)).toBe("done");
  expect(await deleteOwnPost(author, elsewhere, true)).toBe("done");
  expect(await deleteOwnPost(author, elsewhere, false)).toBe("done");
  expect(await voteFor(author, given, true)).toBe(1);
  expect(await voteFor(each, rootId, true)).toBe(1);
  expect(await sayMeToo(author, others.threadId, true)).toBe(1);
  expect(await sayMeToo(daily, threadId, true)).toBe(1);
  expect(await endorse(mentor, hers, true)).toBe(1);
  expect(await acceptAnswer(each, elsewhere, true)).toBe("done");
  expect(await acceptAnswer(author, given, true)).toBe("done");
  expect(await acceptAnswer(author, given, false)).toBe("done");
  expect(await resolveThread(author, threadId, true)).toBe("done");
  expect(await resolveThread(author, threadId, false)).toBe("done");
  expect(await acceptAnswer(author, ofDaily, true)).toBe("done");
  expect(await flagPost(each, hers, { reason: "other", words: "Is it so?" })).toEqual({
    kind: "flagged",
  });
  expect(await hide(mentor, hers, "For a moment")).toBe("done");
  expect(await showAgain(mentor, hers)).toBe("done");
  return { threads: [threadId, others.threadId], posts: [rootId, given, hers, elsewhere, gone] };
}

/** Everything that the discussion answers somebody who asks for all of it. */
async function everythingFor(
  actor: Member,
  slug: string,
  { threads, posts }: Awaited<ReturnType<typeof liveThrough>>,
): Promise<string> {
  const list = (order: string, show = "") =>
    getDiscussion(
      actor,
      slug,
      readDiscussionQuery({ show, order, question: "", choice: "", after: "" }),
    );
  const feed = (await makeFeed(actor, slug))?.split("/").at(-1) ?? "";
  const words = ["marmalade", "less", "Quirina", "Zyzzogeton", "anonymous", "slip"];
  const answers: unknown[] = [
    ...(await Promise.all(["", "newest", "votes"].map((order) => list(order)))),
    ...(await Promise.all(["open", "answered", "mine", "followed"].map((show) => list("", show)))),
    ...(await Promise.all(
      words.flatMap((q) =>
        [slug, null].map((where) => search(actor, where, readSearchQuery({ q }), "192.0.2.1")),
      ),
    )),
    await alreadyAsked(actor, slug, { title: "Why is the marmalade" }),
    await alreadyAsked(actor, slug, { title: "Quirina Zyzzogeton" }),
    await findMentionable(actor, slug, "mentor"),
    await getInbox(actor, undefined),
    await exportDiscussion(actor),
    await getCourseFeed(slug, feed, "192.0.2.1"),
  ];
  for (const order of ["oldest", "newest", "votes"] as const) {
    const page = { order, after: undefined };
    for (const id of threads) answers.push(await getThread(actor, id, page));
    for (const id of posts) answers.push(await getBranch(actor, id, page));
  }
  for (const id of posts) answers.push(await getHistory(actor, id));
  return JSON.stringify(answers);
}

/** The discussion as staff work in it. */
async function everythingOfStaff(
  actor: Member,
  { course }: HidingClass,
  { threads, posts }: Awaited<ReturnType<typeof liveThrough>>,
): Promise<string> {
  const tabs = ["waiting", "unanswered", "mine", "flagged", "answered"];
  const answers: unknown[] = [await getBans(actor, course.slug)];
  for (const tab of tabs) {
    const query = { show: tab, about: "", after: "" };
    answers.push(await getDesk(actor, course.slug, readDeskQuery(query)));
  }
  answers.push(await getFlagged(actor, course.slug));
  for (const id of threads) {
    answers.push(await getPane(actor, id, course.id, new Date()));
    answers.push(await getThreadModeration(actor, id, "marmalade"));
  }
  for (const id of posts) answers.push(await getPostModeration(actor, id));
  return JSON.stringify(answers);
}

describe("whoever hid her name", () => {
  afterAll(() => server.close());

  forEachDatabase("migrated", (database) => {
    const live = liveStage(database);

    it("stands in no frame of a stream, whatever happens to her posts, by whomever", async () => {
      const room = await makeHidingClass();
      const { course, author, hidden, each } = room;
      const list = await live.listen(courseTopic(course.id));
      const opened = await ask(author, course.slug, { isAnonymous: true });
      const inside = await live.listen(threadTopic(opened.threadId));
      const walked = await liveThrough(room);
      const later = await Promise.all(
        walked.threads.map((id) => live.listen(threadTopic(id), { after: 0 })),
      );
      const given = await answer(each, opened.threadId);
      await editOwnPost(author, opened.rootId, { text: "Once more", revision: 1 });
      await acceptAnswer(author, given, true);
      await until(inside, () => inside.arrived.length >= 3);
      const [first, second] = later;
      if (first === undefined || second === undefined) throw new Error("There are two");
      await until(first, () => first.arrived.length >= 12);
      await until(second, () => second.arrived.length >= 3);
      await until(list, () => list.kinds().filter((kind) => kind === "thread.added").length >= 3);
      const pages = [list, inside, ...later];
      const frames = pages.map(({ arrived, headers }) => JSON.stringify([arrived, headers]));
      expect(frames.flatMap((frame) => tracesOf(hidden, frame))).toEqual([]);
      // What is said of a change is its kind, and of a post its number in the thread.
      for (const { data } of pages.flatMap(({ arrived }) => arrived)) {
        expect(data).toMatch(
          /^\{"kind":"(post\.added","data":\{"number": ?\d+\}|thread\.(added|changed)","data":\{\})\}$/u,
        );
      }
    });

    it("stands in no page, list, search, feed, history, inbox or export of a peer", async () => {
      const room = await makeHidingClass();
      const { course, author, hidden, each, daily, mentor, instructor } = room;
      const walked = await liveThrough(room);
      for (const peer of [each, daily]) {
        const all = await everythingFor(peer, course.slug, walked);
        expect(all).toContain("Anonymous");
        expect(all).toContain("marmalade");
        expect(tracesOf(hidden, all)).toEqual([]);
        expect(await findMentionable(peer, course.slug, "quirina")).toEqual({
          kind: "found",
          people: [],
        });
      }
      // The same search finds what is looked for: her own answers hold it.
      const own = JSON.stringify(await getInbox(each, undefined));
      expect(tracesOf({ ...hidden, name: "Hana Mentor" }, own)).toContain("Hana Mentor");
      expect(tracesOf(hidden, JSON.stringify(author))).toContain(hidden.id);

      for (const staff of [mentor, instructor]) {
        const all =
          (await everythingFor(staff, course.slug, walked)) +
          (await everythingOfStaff(staff, room, walked));
        expect(tracesOf(hidden, all)).toEqual([]);
      }
      expect((await auditOf(course.id)).map(({ action }) => action)).not.toContain(
        "author.revealed",
      );
      const [rootId = ""] = walked.posts;
      const form = { reason: "For a day", until: new Date("2100-01-01T00:00:00Z") };
      expect(await banAuthorOf(instructor, rootId, form)).toBe("banned");
      const bans = JSON.stringify([
        await getBans(instructor, course.slug),
        await auditOf(course.id),
      ]);
      expect(tracesOf(hidden, bans)).toEqual([]);

      expect(await revealPostAuthor(each, rootId)).toBeNull();
      expect(await revealPostAuthor(mentor, rootId)).toEqual({
        name: hidden.name,
        email: hidden.email,
      });
      expect((await auditOf(course.id)).at(-1)).toEqual({
        action: "author.revealed",
        actorId: mentor.participantId,
        subjectId: hidden.id,
        details: { postId: rootId },
      });
      // Told once to one who asked: nobody's pages say more than before.
      for (const actor of [each, mentor]) {
        const all = await everythingFor(actor, course.slug, walked);
        expect(tracesOf(hidden, all)).toEqual([]);
      }
    });

    it("stands in no mail, as it comes over the line, and in no digest", async () => {
      const room = await makeHidingClass();
      const { course, hidden, each, daily, mentor, instructor } = room;
      for (const reader of [each, mentor]) {
        await chooseMail(reader, course.slug, { rhythm: "each", isAll: true });
      }
      await chooseMail(daily, course.slug, { rhythm: "daily", isAll: true });
      await chooseMail(instructor, course.slug, { rhythm: "weekly", isAll: true });
      await liveThrough(room);
      for (const days of [1, 2, 8]) await sendDueMail(inDays(days));
      for (const reader of [each, daily, mentor, instructor]) {
        const mails = server.to(reader.email);
        expect(mails.length).toBeGreaterThan(0);
        const all = mails.flatMap(({ raw, text, headers }) => [
          raw,
          text,
          JSON.stringify([...headers]),
        ]);
        expect(all.join("\n")).toContain("Anonymous");
        for (const part of all) {
          // A long line of a mail is broken with an equals sign.
          const whole = part.replaceAll("=\r\n", "");
          expect(tracesOf(hidden, whole)).toEqual([]);
        }
      }
    });

    it("is not given away by what else a post says: it has the fields and times of one with a name", async () => {
      const { course, author, each, daily } = await makeHidingClass();
      const { threadId } = await ask(daily, course.slug);
      const clock = { now: () => new Date("2026-11-27T09:30:00.123Z") };
      const add = async (actor: Member, anonymous: boolean) => {
        const id = randomUUID();
        const form = { id, text: "The very same", anonymous, parent: undefined };
        expect((await reply(actor, threadId, form, clock)).kind).toBe("replied");
        await editOwnPost(actor, id, { text: "Other words", revision: 1 }, clock);
        return id;
      };
      const ids = [await add(each, false), await add(author, true)];
      const { posts } = await see(daily, threadId);
      const [named, anonymous] = ids.map((id) => posts.find((post) => post.id === id));
      if (named === undefined || anonymous === undefined) throw new Error("There are two");
      expect({ ...anonymous, id: "", number: 0, author: null }).toEqual({
        ...named,
        id: "",
        number: 0,
        author: null,
      });
      expect(anonymous.author).toEqual({ kind: "anonymous", isMine: false });
      expect([anonymous.at, anonymous.editedAt]).toEqual([clock.now(), clock.now()]);
    });

    it("is not told by any order: whoever wrote what, the same posts stand in the same order", async () => {
      /** The order of six threads and six replies of one moment, three of each by either person. */
      const orders = async (isSwapped: boolean) => {
        const { course, author, each, daily } = await makeHidingClass();
        const [low, high] = [author, each].sort((a, b) =>
          a.participantId < b.participantId ? -1 : 1,
        );
        if (low === undefined || high === undefined) throw new Error("There are two");
        const clock = { now: () => new Date("2026-11-27T09:30:00Z") };
        const [head] = [randomUUID().slice(8)];
        const labels = new Map<string, number>();
        const roots = new Map<string, string>();
        const idOf = (label: number): string => {
          const id = `${String(label).padStart(8, "0")}${head}`;
          labels.set(id, label);
          return id;
        };
        const writer = (label: number): Member => ((label % 2 === 0) === isSwapped ? low : high);
        for (const label of [3, 1, 4, 6, 5, 2]) {
          const form = newThreadSchema.parse({
            id: idOf(label),
            title: `Number ${String(label)} of the marmalade`,
            text: "The very same",
            kind: "question",
            anonymous: "on",
          });
          expect((await startThread(writer(label), course.slug, form, clock)).kind).toBe("started");
          roots.set(form.id, (await findFirstPostId(form.id)) ?? "");
        }
        const { threadId } = await ask(daily, course.slug, { title: "Quite another thing" });
        for (const label of [13, 11, 14, 16, 15, 12]) {
          const form = { id: idOf(label), text: "Again", anonymous: true, parent: undefined };
          const outcome = await reply(writer(label), threadId, form, clock);
          expect(outcome.kind).toBe("replied");
        }
        const found: string[][] = [];
        for (const order of ["", "newest", "votes"]) {
          const query = { show: "", order, question: "", choice: "", after: "" };
          const page = await getDiscussion(daily, course.slug, readDiscussionQuery(query));
          found.push((page?.threads ?? []).map(({ id }) => id));
        }
        for (const order of ["oldest", "newest", "votes"] as const) {
          found.push((await see(daily, threadId, order)).branches.map(({ post }) => post.id));
        }
        const similar = await alreadyAsked(daily, course.slug, { title: "Number of marmalade" });
        if (similar.kind !== "found") throw new Error("Nothing is similar");
        found.push(similar.threads.map(({ path }) => path.split("/").at(-1) ?? ""));
        const paths = await search(
          daily,
          course.slug,
          readSearchQuery({ q: "marmalade" }),
          "192.0.2.1",
        );
        // Posts that fit as well as each other stand by their own ids, which are drawn.
        const drawn = (paths?.found ?? []).map(({ path }) =>
          roots.get(path.split("/").at(-1) ?? ""),
        );
        expect(drawn).toEqual([...drawn].sort().reverse());
        expect(drawn).toHaveLength(6);
        return found.map((ids) => ids.flatMap((id) => labels.get(id) ?? []));
      };
      const [straight, swapped] = [await orders(false), await orders(true)];
      expect(straight.map(({ length }) => length)).toEqual([6, 6, 6, 6, 6, 6, 3]);
      expect(swapped).toEqual(straight);
    });
  });
});
