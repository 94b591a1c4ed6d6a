import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { queryRows } from "@/lib/platform/query-rows";
import { forEachDatabase } from "../support/for-each-database";

const anything = z.record(z.string(), z.unknown());

describe("queryRows", () => {
  forEachDatabase("migrated", (database) => {
    it("reads every type of column the same way", async () => {
      const rows = await queryRows(database(), anything)`
        SELECT 7::int AS whole, 0.25::float8 AS share, 9007199254740993::int8 AS large,
          1.10::numeric AS exact, true AS yes, 'Ä “ö”'::text AS words, NULL::text AS nothing,
          '2026-11-26 12:00:00.123+02'::timestamptz AS moment,
          '{"a":[1,null]}'::jsonb AS json, '[1,2]'::json AS list,
          ARRAY['a', NULL, 'b,c', 'd"e', 'f\\g', '', 'null']::text[] AS texts,
          ARRAY[1, -2]::int[] AS wholes, ARRAY[0.5]::float8[] AS shares,
          ARRAY[]::text[] AS none,
          ARRAY['00000000-0000-7000-8000-000000000000']::uuid[] AS ids`;
      expect(rows).toEqual([
        {
          whole: 7,
          share: 0.25,
          large: "9007199254740993",
          exact: "1.10",
          yes: true,
          words: "Ä “ö”",
          nothing: null,
          moment: new Date("2026-11-26T10:00:00.123Z"),
          json: { a: [1, null] },
          list: [1, 2],
          texts: ["a", null, "b,c", 'd"e', "f\\g", "", "null"],
          wholes: [1, -2],
          shares: [0.5],
          none: [],
          ids: ["00000000-0000-7000-8000-000000000000"],
        },
      ]);
    });

    it("sends every kind of value as it is, whatever stands in it", async () => {
      const texts = ["a", "b,c", 'd"e', String.raw`f\g`, "", "null", "{}", "it's; DROP TABLE quiz"];
      const id = randomUUID();
      const rows = await queryRows(database(), anything)`
        SELECT ${7}::int AS whole, ${0.1}::float8 AS share, ${false}::bool AS no,
          ${"it's $1"}::text AS words, ${null}::text AS nothing, ${texts}::text[] AS texts,
          ${[3, -4]}::int[] AS wholes, ${[]}::text[] AS none, ${[id]}::uuid[] AS ids,
          ${"2026-11-26T10:00:00.123Z"}::timestamptz AS moment`;
      expect(rows).toEqual([
        {
          whole: 7,
          share: 0.1,
          no: false,
          words: "it's $1",
          nothing: null,
          texts,
          wholes: [3, -4],
          none: [],
          ids: [id],
          moment: new Date("2026-11-26T10:00:00.123Z"),
        },
      ]);
    });

    it("gives rows in their order, and none where there are none", async () => {
      const numbers = (upTo: number) =>
        queryRows(database(), z.object({ n: z.int() }))`
          SELECT n FROM generate_series(1, ${upTo}::int) AS n ORDER BY n`;
      expect(await numbers(3)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(await numbers(0)).toEqual([]);
    });

    it("refuses a row that is not what the schema says", async () => {
      const wrong = queryRows(database(), z.object({ n: z.string() }))`SELECT 1::int AS n`;
      await expect(wrong).rejects.toThrow(z.ZodError);
    });

    it("answers the next statement after one that failed, also the same one", async () => {
      const divide = (by: number) =>
        queryRows(database(), z.object({ n: z.int() }))`SELECT 12 / ${by}::int AS n`;
      await expect(divide(0)).rejects.toThrow("division by zero");
      expect(await divide(4)).toEqual([{ n: 3 }]);
      await expect(divide(0)).rejects.toThrow("division by zero");
      expect(await divide(3)).toEqual([{ n: 4 }]);
      const unknown = queryRows(database(), anything)`SELECT * FROM no_such_table`;
      await expect(unknown).rejects.toThrow("no_such_table");
      expect(await divide(2)).toEqual([{ n: 6 }]);
    });

    it("answers the same statement a thousand times and more, many at once", async () => {
      const square = (n: number) =>
        queryRows(database(), z.object({ n: z.int() }))`SELECT ${n}::int * ${n}::int AS n`;
      const asked = Array.from({ length: 1200 }, (_, index) => index);
      const answers = await Promise.all(asked.map(square));
      expect(answers.flat().map(({ n }) => n)).toEqual(asked.map((n) => n * n));
    });

    it("sees nothing of a transaction that is open elsewhere, and all of it afterwards", async () => {
      const slug = randomUUID();
      const found = () =>
        queryRows(database(), z.object({ slug: z.string() }))`
          SELECT slug FROM quiz WHERE slug = ${slug}`;
      let during: ReturnType<typeof found> | undefined;
      const cancelled = database().prisma.$transaction(async (prisma) => {
        await prisma.quiz.create({ data: { slug, title: "Gone", kind: "course", position: 900 } });
        // Not awaited here: on PGlite it waits until the transaction has ended.
        during = found();
        throw new Error("cancelled");
      });
      await expect(cancelled).rejects.toThrow("cancelled");
      expect(await during).toEqual([]);
      await database().prisma.quiz.create({
        data: { slug, title: "Kept", kind: "course", position: 901 },
      });
      expect(await found()).toEqual([{ slug }]);
    });
  });
});
