import { describe, expect, it } from "vitest";
import type { ImportSettings } from "@/lib/analytics/import/import-settings";
import { openReport } from "@/lib/analytics/service/open-report";
import { purgeAnalytics } from "@/lib/analytics/service/purge";
import { listReports } from "@/lib/analytics/service/list-reports";
import { getImport, getImports } from "@/lib/analytics/service/get-import";
import {
  confirmResponses,
  remapResponses,
  removeImport,
} from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { forEachDatabase } from "../support/for-each-database";
import { auditOf, makeCourse, signedIn } from "../support/course-people";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const ANSWERS = [
  "Name,Q1,Q2,Gender,Total",
  "Ada King,A,B;D,f,2",
  "Max Planck,C,B,m,0.75",
  "Emmy Noether,,NA,f,0",
  "Kurt Goedel,A,B;D,m,1",
].join("\n");
const KEY = "Q1,A\nQ2,B;D";

describe("an import of answers", () => {
  forEachDatabase("migrated", () => {
    const begin = async () => {
      const course = await makeCourse();
      const instructor = await signedIn({ name: "Ida", roles: { [course.id]: "instructor" } });
      return { ...course, instructor };
    };
    const upload = async (
      actor: Member,
      slug: string,
      answers = ANSWERS,
      key: string | null = KEY,
    ) => {
      const outcome = await uploadResponses(actor, slug, {
        title: "",
        name: "exam.csv",
        answers: bytes(answers),
        key: key === null ? null : bytes(key),
      });
      if (outcome.kind !== "kept") throw new Error(`The upload was ${outcome.kind}`);
      return outcome.id;
    };
    const stored = async (id: string) =>
      db().responseImportRow.findMany({
        where: { importId: id },
        orderBy: { line: "asc" },
        select: { line: true, answers: true, groups: true },
      });

    it("shows how it is read, and stores nothing before it is confirmed", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const id = await upload(instructor, slug);
      const seen = await getImport(instructor, slug, id);
      expect(seen?.found.title).toBe("exam");
      expect(seen?.found.pending?.settings.columns.map(({ role }) => role)).toEqual([
        ...["learner", "item", "item", "group", "total"],
      ]);
      expect(seen?.found.pending?.faultCount).toBe(0);
      // The last total is one mark less than the answers are worth.
      expect(seen?.found.pending?.remarks.map(({ line, column }) => [line, column])).toEqual([
        [5, "Total"],
      ]);
      expect(await stored(id)).toEqual([]);
      expect(await db().cubeCell.count({ where: { courseId } })).toBe(0);
    });

    it("stores answers and groups, counts them, and forgets the file and who it names", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const id = await upload(instructor, slug);
      expect(await confirmResponses(instructor, slug, id)).toBe("stored");
      expect(await stored(id)).toEqual([
        { line: 2, answers: [["A"], ["B", "D"]], groups: ["f"] },
        { line: 3, answers: [["C"], ["B"]], groups: ["m"] },
        { line: 4, answers: [null, null], groups: ["f"] },
        { line: 5, answers: [["A"], ["B", "D"]], groups: ["m"] },
      ]);
      const kept = await db().responseImport.findUnique({ where: { id } });
      expect([kept?.answers, kept?.key, kept?.pending]).toEqual([null, null, null]);
      expect(JSON.stringify(kept)).not.toMatch(/Ada|Planck|Noether|Goedel/u);
      const totals = await db().cubeCell.findMany({
        where: { courseId, source: `import-${id}`, table: "total" },
        orderBy: { count: "desc" },
        select: { count: true },
      });
      expect(totals.map(({ count }) => count)).toEqual([2, 1, 1]);
      expect((await auditOf(courseId)).map(({ action }) => action)).toEqual(["responses.imported"]);
    });

    it("has the report that a quiz has, for those who may see it", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const id = await upload(instructor, slug);
      const learner = await signedIn({ roles: { [courseId]: "learner" } });
      const mentor = await signedIn({ roles: { [courseId]: "mentor" } });
      const open = (actor: Member) => openReport(actor, slug, `import-${id}`, "first");
      expect(await open(mentor)).toBeNull();
      await confirmResponses(instructor, slug, id);
      expect(await open(learner)).toBeNull();
      const opened = await open(mentor);
      expect(opened?.title).toBe("exam");
      expect(opened?.report.items.map(({ item }) => item.title)).toEqual(["Q1", "Q2"]);
      // Q1: A, C, blank, A against the key A; each of the four is counted for its key.
      expect(opened?.report.items[0]?.parts[0]).toMatchObject({ right: ["A"], n: 4 });
      const totals = opened?.report.distribution.toSorted((one, other) => one.total - other.total);
      expect(totals).toEqual([
        { total: 0, count: 1 },
        { total: 0.75, count: 1 },
        { total: 2, count: 2 },
      ]);
    });

    it("is stored once, however often it is confirmed", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const id = await upload(instructor, slug);
      const confirm = () => confirmResponses(instructor, slug, id);
      const outcomes = await Promise.all([confirm(), confirm(), confirm()]);
      expect(outcomes).toContain("stored");
      expect(outcomes.every((outcome) => outcome === "stored" || outcome === "storing")).toBe(true);
      expect(await confirm()).toBe("stored");
      expect(await stored(id)).toHaveLength(4);
      const people = await db().cubeCell.aggregate({
        where: { courseId, table: "total" },
        _sum: { count: true },
      });
      expect(people._sum.count).toBe(4);
      expect(await auditOf(courseId)).toHaveLength(1);
    });

    it("is not stored while something is wrong, and is once it is read otherwise", async () => {
      const { slug, instructor } = await begin();
      const id = await upload(instructor, slug, ANSWERS.replace("Max Planck,C", "Max Planck,Z"));
      expect(await confirmResponses(instructor, slug, id)).toBe("faulty");
      expect(await stored(id)).toEqual([]);
      const seen = await getImport(instructor, slug, id);
      expect(seen?.found.pending?.faults).toMatchObject([{ line: 3, column: "Q1", value: "Z" }]);
      const lenient = (settings: ImportSettings): ImportSettings => ({
        ...settings,
        title: "The exam",
        strangers: "blank",
      });
      expect(await remapResponses(instructor, slug, id, lenient)).toBe("read");
      expect(await confirmResponses(instructor, slug, id)).toBe("stored");
      expect((await stored(id))[1]?.answers).toEqual([null, ["B"]]);
      expect((await getImport(instructor, slug, id))?.found.title).toBe("The exam");
    });

    it("is seen while it waits by whoever uploaded it alone, and then by those who teach", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const colleague = await signedIn({ roles: { [courseId]: "instructor" } });
      const mentor = await signedIn({ roles: { [courseId]: "mentor" } });
      const elsewhere = await makeCourse();
      const both = await signedIn({ roles: { [elsewhere.id]: "instructor" } });
      const id = await upload(instructor, slug);
      const seenBy = async (actor: Member, at = slug) => (await getImport(actor, at, id)) !== null;
      expect(await seenBy(instructor)).toBe(true);
      for (const other of [colleague, mentor]) expect(await seenBy(other)).toBe(false);
      expect((await getImports(colleague, slug))?.imports).toEqual([]);
      expect(await confirmResponses(colleague, slug, id)).toBe("not-found");
      expect(await remapResponses(colleague, slug, id, (same) => same)).toBe("not-found");
      expect(await removeImport(colleague, slug, id)).toBe("not-found");
      expect(await confirmResponses(instructor, slug, id)).toBe("stored");
      expect(await seenBy(colleague)).toBe(true);
      expect(await seenBy(mentor)).toBe(false);
      expect(await seenBy(both, elsewhere.slug)).toBe(false);
      expect(await removeImport(both, elsewhere.slug, id)).toBe("not-found");
    });

    it("stands on one of the pages of its course, however many there are, once and in order", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + Math.floor(n / 3) * 1000);
      await db().responseImport.createMany({
        data: Array.from({ length: 120 }, (_, n) => ({
          courseId,
          title: `Exam ${String(n)}`,
          fileName: "exam.csv",
          // Three at the same moment each.
          createdAt: at(n),
          confirmedAt: at(n),
          content: {},
        })),
      });
      const newestFirst = await db().responseImport.findMany({
        where: { courseId },
        orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
        select: { title: true },
      });
      const titles = newestFirst.map(({ title }) => title);
      const pagesOf = async (
        read: (after: string | undefined) => Promise<{
          readonly imports: readonly { readonly title: string }[];
          readonly next: string | null;
        }>,
      ) => {
        const pages: (readonly string[])[] = [];
        for (let after: string | null | undefined; after !== null;) {
          const { imports, next } = await read(after);
          pages.push(imports.map(({ title }) => title));
          after = next;
        }
        return pages;
      };
      const overview = await pagesOf(async (after) => {
        const list = await listReports(instructor, slug, after);
        if (list === null) throw new Error("There are no reports");
        return { imports: list.imports, next: list.nextImports };
      });
      expect(overview.map(({ length }) => length)).toEqual([50, 50, 20]);
      expect(overview.flat()).toEqual(titles);
      const all = await pagesOf(async (after) => {
        const list = await getImports(instructor, slug, after);
        if (list === null) throw new Error("There are no imports");
        return list;
      });
      expect(all.map(({ length }) => length)).toEqual([50, 50, 20]);
      expect(all.flat()).toEqual(titles);
      // An address that says nothing is that of the first page.
      expect((await listReports(instructor, slug, "1-no"))?.imports[0]?.title).toBe(titles[0]);
    });

    it("goes with everything that it has", async () => {
      const { id: courseId, slug, instructor } = await begin();
      const id = await upload(instructor, slug);
      await confirmResponses(instructor, slug, id);
      expect(await removeImport(instructor, slug, id)).toBe("removed");
      expect(await stored(id)).toEqual([]);
      expect(await db().cubeCell.count({ where: { courseId } })).toBe(0);
      expect((await auditOf(courseId)).map(({ action }) => action)).toEqual([
        ...["responses.imported", "responses.deleted"],
      ]);
      expect(await removeImport(instructor, slug, id)).toBe("not-found");
    });

    it("goes after a day where it was not confirmed, and stays where it was", async () => {
      const { slug, instructor } = await begin();
      const waiting = await upload(instructor, slug);
      const confirmed = await upload(instructor, slug);
      await confirmResponses(instructor, slug, confirmed);
      const later = (hours: number) => ({ now: () => new Date(Date.now() + hours * 3_600_000) });
      await purgeAnalytics(later(23));
      expect((await getImports(instructor, slug))?.imports).toHaveLength(2);
      await purgeAnalytics(later(25));
      const left = (await getImports(instructor, slug))?.imports;
      expect(left?.map(({ id }) => id)).toEqual([confirmed]);
      expect(await getImport(instructor, slug, waiting)).toBeNull();
    });

    it("is refused where ten of somebody wait", async () => {
      const { slug, instructor } = await begin();
      for (let count = 0; count < 10; count += 1) await upload(instructor, slug);
      const file = { title: "", name: "", answers: bytes(ANSWERS), key: null };
      expect(await uploadResponses(instructor, slug, file)).toEqual({ kind: "too-many" });
    });
  });
});
