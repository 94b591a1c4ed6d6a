import { describe, expect, it } from "vitest";
import { readItemTables } from "@/lib/analytics/store/read-counted-tables";
import { makeCourse } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { plansOf } from "../support/statement-plan";

const QUESTIONS = 200;
const COUNTS = 50;

describe("the counts of a few questions of a long exam", () => {
  forEachDatabase("migrated", (database) => {
    it("are read without the others, also before the database knows anything of the table", async () => {
      const { prisma } = database();
      const course = await makeCourse();
      const place = { courseId: course.id, source: "import-exam" };
      const asked = ["1", "2", "3", "4", "5"];
      const rows = await prisma.$executeRaw`
        INSERT INTO cube_cell
        SELECT ${course.id}::uuid, ${place.source}, question::text, '1', '', 'first', '200', 'score',
          '["1","' || total || '"]', 1
        FROM generate_series(1, ${QUESTIONS}::int) question, generate_series(1, ${COUNTS}::int) total`;
      expect(rows).toBe(QUESTIONS * COUNTS);
      for (const isKnown of [false, true]) {
        if (isKnown) await prisma.$executeRaw`ANALYZE cube_cell`;
        for (const { read, text } of await plansOf(database(), () =>
          readItemTables(place, asked),
        )) {
          expect([read <= asked.length * COUNTS, text]).toEqual([true, text]);
        }
      }
      const tables = await readItemTables(place, asked);
      expect(tables.map(({ itemKey }) => itemKey).sort()).toEqual(asked);
      expect(tables.map(({ keys }) => new Set(keys).size)).toEqual(asked.map(() => COUNTS));
    });
  });
});
