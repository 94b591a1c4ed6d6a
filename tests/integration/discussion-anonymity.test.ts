import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Member } from "@/lib/identity/actor";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { courseTopic, threadTopic } from "@/lib/discussion/live-topics";
import { newThreadSchema } from "@/lib/discussion/schema";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { reply } from "@/lib/discussion/service/reply";
import { search } from "@/lib/discussion/service/search";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { acceptAnswer } from "@/lib/discussion/service/settle-thread";
import { startThread } from "@/lib/discussion/service/start-thread";
import { findFirstPostId } from "@/lib/discussion/store/find-post-place";
import { answer, ask, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { makeHidingClass } from "../support/hidden/hiding-class";
import { liveThrough } from "../support/hidden/live-through";
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
