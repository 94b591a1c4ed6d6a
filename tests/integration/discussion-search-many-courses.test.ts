import { describe, expect, it } from "vitest";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { search } from "@/lib/discussion/service/search";
import type { Actor } from "@/lib/identity/actor";
import { makeCourse, signedIn } from "../support/course-people";
import { expectAtMost } from "../support/expect-at-most";
import { forEachDatabase } from "../support/for-each-database";
import { makeManyThreads } from "../support/many-threads";

const COURSES = 50;
const THREADS_OF_EACH = 240;

describe(`a search of ${String(COURSES)} courses with ${String(COURSES * THREADS_OF_EACH)} threads`, () => {
  forEachDatabase("migrated", (database) => {
    it("reads a bounded part of them, and pages give each thread once", async () => {
      const courses = [];
      for (let made = 0; made < COURSES; made += 1) courses.push(await makeCourse());
      const { participantId: askerId } = await signedIn();
      const reader = await signedIn({
        roles: Object.fromEntries(
          courses.map(({ id }, place) => [id, place % 2 === 0 ? "learner" : "mentor"]),
        ),
      });
      for (const { id: courseId } of courses) {
        const readerId = reader.participantId;
        await makeManyThreads({ courseId, askerId, readerId, count: THREADS_OF_EACH, unread: 0 });
      }
      const find = (actor: Actor, q: string, more: Readonly<Record<string, string>> = {}) =>
        search(actor, null, readSearchQuery({ q, after: "", ...more }), "");

      const found: string[] = [];
      let after: string | null = "";
      for (let page = 0; page < 53 && after !== null; page += 1) {
        const given: Awaited<ReturnType<typeof find>> = await find(reader, "polarity", {
          after,
          anyway: "yes",
        });
        expect(given?.stretch).toBe(page < 50 ? "newest" : "older");
        found.push(...(given?.found ?? []).map(({ path }) => path));
        after = given?.next ?? null;
      }
      expect(found).toHaveLength(53 * 20);
      expect(new Set(found).size).toBe(found.length);

      const most = { read: 9500, sorted: 2000 };
      const administrator = await signedIn({ isAdministrator: true });
      for (const actor of [reader, administrator]) {
        for (const more of [{}, { anyway: "yes" }, { show: "answered" }]) {
          const what = JSON.stringify([actor.isAdministrator, more]);
          await expectAtMost(database(), most, what, () => find(actor, "polarity", more));
        }
        const few = { read: 600, sorted: 100 };
        await expectAtMost(database(), few, "rare", () => find(actor, "w7"));
        expect((await find(actor, "w7"))?.stretch).toBeNull();
      }
    });
  });
});
