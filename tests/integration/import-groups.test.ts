import { describe, expect, it } from "vitest";
import { exportReport } from "@/lib/analytics/service/export-report";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import { confirmResponses } from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import type { Member } from "@/lib/identity/actor";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

interface Group {
  readonly name: string;
  /** Who have only Q1 right, and who have only Q2. */
  readonly first: number;
  readonly second: number;
}

/** An exam of two questions, each with the key A: everybody has just one of them right. */
const exam = (...groups: readonly Group[]): Uint8Array =>
  new TextEncoder().encode(
    [
      "Q1,Q2,Class",
      ...groups.flatMap(({ name, first, second }) => [
        ...new Array<string>(first).fill(`A,B,${name}`),
        ...new Array<string>(second).fill(`B,A,${name}`),
      ]),
    ].join("\n"),
  );

describe("groups of an import", () => {
  forEachDatabase("migrated", () => {
    const imported = async (...groups: readonly Group[]) => {
      const course = await makeCourse();
      const roles = (role: "instructor" | "mentor") => ({ roles: { [course.id]: role } });
      const instructor = await signedIn({ name: "Ida", ...roles("instructor") });
      const mentor = await signedIn({ name: "Max", ...roles("mentor") });
      const outcome = await uploadResponses(instructor, course.slug, {
        title: "",
        name: "exam.csv",
        answers: exam(...groups),
        key: new TextEncoder().encode("Q1,A\nQ2,A"),
      });
      if (outcome.kind !== "kept") throw new Error(`The upload was ${outcome.kind}`);
      expect(await confirmResponses(instructor, course.slug, outcome.id)).toBe("stored");
      const source = `import-${outcome.id}`;
      const open = async (asked = {}) =>
        (await openReport(instructor, course.slug, source, "first", asked))?.report ??
        expect.fail("There is no report");
      return { slug: course.slug, source, instructor, mentor, open };
    };

    it("are compared as by hand: 30 of 40 against 20 of 40 at the same total", async () => {
      const { open } = await imported(
        { name: "day", first: 30, second: 10 },
        { name: "night", first: 20, second: 20 },
      );
      const { items, groups } = await open();
      expect(groups).toMatchObject({
        shown: [
          { name: "Class: day", n: 40 },
          { name: "Class: night", n: 40 },
        ],
        rest: 0,
        pair: { reference: "Class: day", focal: "Class: night" },
      });
      const [first, second] = items.map(({ statistics }) => statistics.functioning?.value);
      // Odds 30 · 20 / (10 · 20) = 3; delta −2.35 ln 3; standard error 2.35 √(1/30 + 1/10 + 1/20 + 1/20).
      expect(first?.oddsRatio).toBeCloseTo(3, 12);
      expect(first?.delta).toBeCloseTo(-2.5817, 4);
      expect(first?.deltaInterval.low).toBeCloseTo(-4.8066, 3);
      expect(first?.deltaInterval.high).toBeCloseTo(-0.3569, 3);
      // Expected 25, variance 40 · 40 · 50 · 30 / (80² · 79): (|30 − 25| − ½)² over it.
      expect(first?.chiSquare).toBeCloseTo(4.266, 4);
      // Large, significant, but not surely beyond 1.
      expect(first?.class).toBe("B");
      expect(second?.delta).toBeCloseTo(2.5817, 4);
      expect(items[0]?.findings.map(({ code }) => code)).toContain("differs-between-groups");
    });

    it("have beside them what ticking at random earns, by the rule of the import", async () => {
      const { slug, source, mentor } = await imported({ name: "day", first: 30, second: 10 });
      const page = await openItemReport(mentor, slug, source, "1", "first");
      expect(page?.guess).toEqual({ value: { numerator: 1n, denominator: 2n } });
    });

    it("change places as the address says", async () => {
      const { open, slug, source, mentor } = await imported(
        { name: "day", first: 30, second: 10 },
        { name: "night", first: 20, second: 20 },
      );
      const asked = { reference: "Class: night", focal: "Class: day" };
      const turned = (await open(asked)).items[0]?.statistics.functioning?.value;
      expect(turned?.delta).toBeCloseTo(2.5817, 4);
      const page = await openItemReport(mentor, slug, source, "1", "first", asked);
      expect(page?.groups?.pair).toEqual(asked);
      expect(page?.item.statistics.functioning?.value?.delta).toBeCloseTo(2.5817, 4);
    });

    it("are compared from twenty people on and not below, whatever the address asks", async () => {
      const day = { name: "day", first: 30, second: 10 };
      const twenty = await imported(day, { name: "night", first: 10, second: 10 });
      expect((await twenty.open()).items[0]?.statistics.functioning?.value?.nFocal).toBe(20);
      const nineteen = await imported(day, { name: "night", first: 10, second: 9 });
      const { items, groups } = await nineteen.open({ focal: "Class: night" });
      expect(groups?.pair).toBeNull();
      expect(items.every(({ statistics }) => statistics.functioning === null)).toBe(true);
      expect(groups?.shown.map(({ n }) => n)).toEqual([40, 19]);
    });

    it("of four people are not broken down, and are not what is left of the class either", async () => {
      const { open } = await imported(
        { name: "day", first: 30, second: 10 },
        { name: "night", first: 20, second: 20 },
        { name: "evening", first: 3, second: 3 },
        { name: "morning", first: 4, second: 0 },
      );
      const { groups } = await open();
      expect(groups?.shown.map(({ name }) => name)).toEqual(["Class: day", "Class: night"]);
      expect(groups?.rest).toBe(10);
      expect(JSON.stringify(groups)).not.toMatch(/morning|evening/u);
    });

    it("are one group however its name is spelled", async () => {
      const { open } = await imported(
        { name: "day", first: 15, second: 5 },
        { name: "Day", first: 15, second: 5 },
        { name: "night", first: 20, second: 20 },
      );
      expect((await open()).groups?.shown).toEqual([
        { name: "Class: day", n: 40 },
        { name: "Class: night", n: 40 },
      ]);
    });

    it("stand line by line only in the exports of those who may import", async () => {
      const { slug, source, instructor, mentor } = await imported(
        { name: "day", first: 30, second: 10 },
        { name: "night", first: 1, second: 0 },
      );
      const exported = async (actor: Member, format: "csv" | "json") => {
        const outcome = await exportReport(actor, slug, source, { format, names: false });
        if (outcome.kind !== "pieces") throw new Error(`There was no export: ${outcome.kind}`);
        let text = "";
        for await (const piece of outcome.pieces) text += piece;
        return text;
      };
      for (const format of ["csv", "json"] as const) {
        expect(await exported(instructor, format)).toMatch(/Class[^]*night/u);
        expect(await exported(mentor, format)).not.toMatch(/Class|night|day/u);
      }
      expect((await exported(mentor, "csv")).split("\r\n")).toHaveLength(43);
    });
  });
});
