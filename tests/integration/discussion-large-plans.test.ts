import { describe, expect, it } from "vitest";
import type { Member } from "@/lib/identity/actor";
import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getInbox, inboxLink } from "@/lib/discussion/service/inbox";
import { search } from "@/lib/discussion/service/search";
import { makeCourse, signedIn } from "../support/course-people";
import { expectAtMost } from "../support/expect-at-most";
import { forEachDatabase } from "../support/for-each-database";
import { makeManyThreads } from "../support/many-threads";

const THREADS = 12_000;

describe(`among ${String(THREADS)} threads`, () => {
  forEachDatabase("migrated", (database) => {
    const atMost = (
      most: { readonly read: number; readonly sorted: number },
      what: string,
      work: () => Promise<unknown>,
    ) => expectAtMost(database(), most, what, work);

    it("an inbox, a desk and a search read a bounded part of them, and pages give each thread once", async () => {
      const course = await makeCourse();
      const other = await makeCourse();
      const roles = { [course.id]: "learner", [other.id]: "learner" } as const;
      const mentor: Member = await signedIn({ roles: { [course.id]: "mentor" } });
      const reader: Member = await signedIn({ roles });
      const { participantId: askerId } = await signedIn({ roles });
      const readerId = reader.participantId;
      await makeManyThreads({
        courseId: course.id,
        askerId,
        readerId,
        count: THREADS,
        unread: THREADS - 30,
      });
      await makeManyThreads({ courseId: other.id, askerId, readerId, count: 30, unread: 0 });

      const inbox = async (after?: string) => getInbox(reader, after);
      const first = await inbox();
      const second = await inbox(first?.next ?? "");
      const shown = [...(first?.threads ?? []), ...(second?.threads ?? [])];
      expect(shown.map(({ title }) => title)).toEqual(
        Array.from({ length: 40 }, (_, index) => `Question number ${String(THREADS - index)}`),
      );
      expect(await inboxLink(reader)).toMatchObject({ words: "Inbox, over 99 unread" });
      await atMost({ read: 1200, sorted: 100 }, "unread", () => inbox());
      await atMost({ read: 1200, sorted: 100 }, "further", () => inbox(second?.next ?? undefined));
      const begin = "read_253370764800000_ffffffff-ffff-ffff-ffff-ffffffffffff";
      expect((await inbox(begin))?.threads).toHaveLength(20);
      await atMost({ read: 1200, sorted: 100 }, "read", () => inbox(begin));
      await atMost({ read: 600, sorted: 100 }, "count", () => inboxLink(reader));

      const desk = (query: Record<string, string>) =>
        getDesk(mentor, course.slug, readDeskQuery({ about: "", ...query }));
      expect(await desk({})).toMatchObject({
        counts: { waiting: 1001, unanswered: 0, mine: 0, flagged: 0, answered: 0 },
        figures: { isOfNewest: true },
      });
      for (const query of [{}, { show: "unanswered" }, { show: "mine" }, { about: "question-7" }]) {
        await atMost({ read: 5000, sorted: 1000 }, JSON.stringify(query), () => desk(query));
      }

      const find = (q: string, after = "", slug = course.slug) =>
        search(reader, slug, readSearchQuery({ q, show: "all", after, anyway: "yes" }), "");
      const found: string[] = [];
      let after: string | null = "";
      for (let page = 0; page < 53 && after !== null; page += 1) {
        const given: Awaited<ReturnType<typeof find>> = await find("polarity", after);
        expect(given?.stretch).toBe(page < 50 ? "newest" : "older");
        found.push(...(given?.found ?? []).map(({ title }) => title.map((t) => t.text).join("")));
        after = given?.next ?? null;
      }
      expect(found).toHaveLength(53 * 20);
      expect(new Set(found).size).toBe(found.length);
      await atMost({ read: 9000, sorted: 2000 }, "common", () => find("polarity"));
      await atMost({ read: 600, sorted: 100 }, "rare", () => find("w7"));
      expect((await find("w7"))?.stretch).toBeNull();
      const elsewhere = await find("polarity", "", other.slug);
      expect([elsewhere?.stretch, elsewhere?.found.length]).toEqual([null, 20]);
      await atMost({ read: 600, sorted: 100 }, "elsewhere", () => find("polarity", "", other.slug));
    });
  });
});
