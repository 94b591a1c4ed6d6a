import { describe, expect, it } from "vitest";
import type { Database } from "@/lib/platform/database";
import { type ThreadFilter, threadOrderSchema } from "@/lib/discussion/schema";
import { QUEUE_START } from "@/lib/discussion/desk/queue-cursor";
import { listAnswered, listWaiting } from "@/lib/discussion/store/desk/list-queue";
import { listMentionable } from "@/lib/discussion/store/mentionable";
import { listThreads, type ThreadQuery } from "@/lib/discussion/store/list-threads";
import type { ThreadCursor } from "@/lib/discussion/thread-cursor";
import { makeThread } from "../support/build-thread";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { plansOf } from "../support/statement-plan";

const THREADS = 30_000;
/** Of each of the kinds of threads of which there are few, among so many. */
const FEW = 40;
const PAGE = 31;

/**
 * So many threads, a hundred at a time with the same times and votes. A few are open, wait or are
 * pinned, and a few others are somebody's and followed by her; all others are resolved.
 */
async function fill({ prisma }: Database, courseId: string, authorId: string): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    // Without triggers: nothing of what they keep is asked here.
    await transaction.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    await transaction.$executeRawUnsafe(
      `INSERT INTO thread (id, course_id, kind, title, question_id, author_id, created_at,
         last_active_at, vote_count, resolved_at, waiting_since, answered_at, pinned_at, picked)
       SELECT ('01939000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, $1::uuid, 'question',
         'Thread ' || n, 'question-' || n % 600,
         CASE WHEN n % 700 = 3 THEN $2::uuid END,
         '2026-01-01'::timestamptz + n / 100 * interval '1 minute',
         '2026-01-01'::timestamptz + n % 300 * interval '1 minute', n % 300,
         CASE WHEN n % 750 <> 1 AND n % 750 <> 4 THEN now() END,
         CASE WHEN n % 750 = 1 THEN '2026-01-01'::timestamptz + n / 2000 * interval '1 hour' END,
         CASE WHEN n % 750 <> 1 THEN now() END,
         CASE WHEN n % 750 = 2 THEN now() END, '{}'
       FROM generate_series(0, ${String(THREADS - 1)}) n`,
      courseId,
      authorId,
    );
    await transaction.$executeRawUnsafe(
      `INSERT INTO post (id, thread_id, number, path, author_role, text, plain)
       SELECT gen_random_uuid(), id, 1, '{}', 'learner', '', '' FROM thread
       WHERE course_id = $1::uuid`,
      courseId,
    );
    await transaction.$executeRawUnsafe(
      `INSERT INTO subscription (thread_id, user_id) SELECT id, $1::uuid FROM thread
       WHERE course_id = $2::uuid AND author_id = $1::uuid`,
      authorId,
      courseId,
    );
  });
  await prisma.$executeRawUnsafe("ANALYZE");
}

describe(`among ${String(THREADS)} threads`, () => {
  forEachDatabase("migrated", (database) => {
    it("whom a post may mention is looked up by what her name begins with", async () => {
      const { id: courseId } = await makeCourse();
      const roles = { [courseId]: "learner" } as const;
      await signedIn({ name: "Hana Mentor", roles: { [courseId]: "mentor" } });
      await signedIn({ name: "Zoe Peer", roles });
      const writer = await signedIn({ name: "Zoe Writer", roles });
      await makeThread({ courseId, authorId: writer.participantId });
      const { prisma } = database();
      await prisma.$executeRaw`
        INSERT INTO person (id, name, email)
        SELECT gen_random_uuid(), 'Quentin the ' || n || 'th', n || '@example.org'
        FROM generate_series(1, 5000) n`;
      await prisma.$executeRaw`
        INSERT INTO membership (course_id, user_id, role)
        SELECT ${courseId}::uuid, id, 'learner' FROM person WHERE name LIKE 'Quentin%'`;
      await prisma.$executeRawUnsafe("ANALYZE");
      for (const [query, isWhole, expected] of [
        ["ment", false, ["Hana Mentor"]],
        ["zoe", false, ["Zoe Writer"]],
        ["zoe", true, ["Zoe Peer", "Zoe Writer"]],
        ["a", true, []],
      ] as const) {
        const wanted = { courseId, query, isOpen: false, isWhole };
        const found = await listMentionable(wanted);
        expect(found.map(({ name }) => name)).toEqual(expected);
        for (const { read, text } of await plansOf(database(), () => listMentionable(wanted))) {
          expect([query, read <= 500, text]).toEqual([query, true, text]);
        }
      }
    });

    it("a page costs what it shows, in every order, and paging gives each thread exactly once", async () => {
      const { id: courseId } = await makeCourse();
      const { participantId: id } = await signedIn();
      await fill(database(), courseId, id);
      const query = (more: Partial<ThreadQuery>): ThreadQuery => ({
        courseId,
        filter: "all",
        questionId: null,
        choiceKey: null,
        order: "active",
        after: null,
        limit: PAGE,
        ...more,
      });
      const reader = { id, isStaff: false };
      /** All pages, one after another, as the service asks for them. */
      const page = async (more: Partial<ThreadQuery>, size: number) => {
        const found: { id: string; isPinned: boolean; key: number }[] = [];
        let after: ThreadCursor | null = null;
        do {
          const rows = await listThreads(query({ ...more, after, limit: size + 1 }), reader);
          const shown = rows.slice(0, size);
          const last = shown.at(-1);
          after =
            rows.length > size && last !== undefined
              ? {
                  isPinned: last.isPinned,
                  at: more.order === "newest" ? last.createdAt : last.lastActiveAt,
                  votes: last.voteCount,
                  id: last.id,
                }
              : null;
          for (const row of shown) {
            const { createdAt, lastActiveAt, voteCount } = row;
            const keys = { newest: Number(createdAt), active: Number(lastActiveAt) };
            const key = { ...keys, votes: voteCount }[more.order ?? "active"];
            found.push({ id: row.id, isPinned: row.isPinned, key });
          }
        } while (after !== null);
        return found;
      };

      for (const order of threadOrderSchema.options) {
        const all = await page({ order }, 99);
        expect(all).toHaveLength(THREADS);
        expect(new Set(all.map((thread) => thread.id)).size).toBe(THREADS);
        const rank = (thread: { isPinned: boolean; key: number }) =>
          (thread.isPinned ? 1e15 : 0) + thread.key;
        const inOrder = all.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1));
        expect(all).toEqual(inOrder);
        const open = await page({ order, filter: "open" }, 30);
        expect(new Set(open.map((thread) => thread.id)).size).toBe(2 * FEW);
        expect(open).toHaveLength(2 * FEW);

        const filters = ["all", "open", "answered"] as const satisfies readonly ThreadFilter[];
        const second = all[200];
        const far: ThreadCursor = {
          isPinned: false,
          at: new Date(second?.key ?? 0),
          votes: second?.key ?? 0,
          id: second?.id ?? "",
        };
        for (const filter of filters) {
          for (const after of [null, far]) {
            const plans = await plansOf(database(), () =>
              listThreads(query({ order, filter, after }), reader),
            );
            for (const { sorted, read, text } of plans) {
              expect([order, filter, sorted <= FEW + PAGE, text]).toEqual([
                order,
                filter,
                true,
                text,
              ]);
              expect([order, filter, read <= 8 * PAGE, text]).toEqual([order, filter, true, text]);
            }
          }
        }
        for (const more of [
          { filter: "mine" },
          { filter: "followed" },
          { questionId: "question-7" },
        ] as const) {
          const plans = await plansOf(database(), () =>
            listThreads(query({ order, ...more }), reader),
          );
          for (const { sorted, read, text } of plans) {
            expect([order, more, sorted <= 2 * FEW, text]).toEqual([order, more, true, text]);
            expect([order, more, read <= 20 * PAGE, text]).toEqual([order, more, true, text]);
          }
        }
      }

      const queue = {
        courseId,
        questionId: null,
        choiceKey: null,
        after: QUEUE_START,
        claimsSince: new Date(0),
        limit: PAGE,
      };
      const every = { isUnanswered: false, claimedBy: null };
      for (const work of [() => listWaiting(queue, every), () => listAnswered(queue)]) {
        expect(await work()).toHaveLength(PAGE);
        for (const { sorted, read, text } of await plansOf(database(), work)) {
          expect([sorted <= 2 * FEW, text]).toEqual([true, text]);
          expect([read <= 8 * PAGE, text]).toEqual([true, text]);
        }
      }
    });
  });
});
