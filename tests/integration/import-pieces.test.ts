import { describe, expect, it } from "vitest";
import { countCells } from "@/lib/analytics/import/count-cells";
import { prepareImport } from "@/lib/analytics/import/prepare-import";
import { getImport } from "@/lib/analytics/service/get-import";
import { listReports } from "@/lib/analytics/service/list-reports";
import { openReport } from "@/lib/analytics/service/open-report";
import { purgeAnalytics } from "@/lib/analytics/service/purge";
import { confirmResponses } from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import { storeImport } from "@/lib/analytics/store/confirm-import";
import { db } from "@/lib/platform/db";
import { auditOf, makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LETTERS = ["A", "B", "C", "D"];
const PEOPLE = 1200;

/** Three pieces of people, each with another mixture of answers. */
const UPLOAD = {
  answers: bytes(
    [
      "Q1,Q2,Q3",
      ...Array.from({ length: PEOPLE }, (_, at) =>
        [at, at >> 2, at >> 4].map((place) => LETTERS[place % 4] ?? "").join(),
      ),
    ].join("\n"),
  ),
  key: bytes("Q1,A\nQ2,B\nQ3,C"),
};

const later = (seconds: number) => ({ now: () => new Date(Date.now() + 1000 * seconds) });

describe("an import that is stored in pieces", () => {
  forEachDatabase("migrated", () => {
    const begin = async () => {
      const course = await makeCourse();
      const instructor = await signedIn({ name: "Ida", roles: { [course.id]: "instructor" } });
      const file = { title: "", name: "exam.csv", ...UPLOAD };
      const outcome = await uploadResponses(instructor, course.slug, file);
      if (outcome.kind !== "kept") throw new Error(`The upload was ${outcome.kind}`);
      const { id } = outcome;
      const place = { courseId: course.id, id, createdBy: instructor.participantId };
      const open = () => openReport(instructor, course.slug, `import-${id}`, "first");
      const state = async (clock = later(0)) =>
        (await getImport(instructor, course.slug, id, clock))?.storing;
      const written = async () => [
        await db().responseImportRow.count({ where: { importId: id } }),
        await db().cubeCell.count({ where: { courseId: course.id } }),
      ];
      const confirm = (clock = later(0)) => confirmResponses(instructor, course.slug, id, clock);
      return { course, instructor, id, place, open, state, written, confirm };
    };
    const { checked } = prepareImport(UPLOAD, { title: "exam" });
    const { content, rows } = checked;

    /** Stores as far as some people, or some counts, and ends there. */
    const storeUntil = (
      { place }: Awaited<ReturnType<typeof begin>>,
      ends: { readonly rows?: number; readonly cells?: number },
    ) =>
      storeImport(
        place,
        {
          content,
          people: rows.length,
          rows: cutOff(rows, ends.rows),
          cells: cutOff(countCells(content, rows), ends.cells),
        },
        later(0),
      );

    it.each([
      ["among the people", { rows: 1100 }],
      ["among the counts", { cells: 30 }],
    ])("and ends %s shows nothing half, and is whole when it is stored again", async (_, ends) => {
      const room = await begin();
      await expect(storeUntil(room, ends)).rejects.toThrow("cut off");
      expect(await room.open()).toBeNull();
      expect((await listReports(room.instructor, room.course.slug))?.imports).toEqual([]);
      expect((await room.written())[0]).toBeGreaterThan(0);
      expect(await auditOf(room.course.id)).toEqual([]);
      expect(await room.state()).toBe("no");
      expect(await room.confirm()).toBe("stored");
      expect(await room.written()).toEqual([PEOPLE, [...countCells(content, rows)].length]);
      expect((await room.open())?.report.totals.n).toBe(PEOPLE);
      expect(await auditOf(room.course.id)).toHaveLength(1);
    });

    it("is one writer's at a time, and another's once that one has ended without a word", async () => {
      const room = await begin();
      await db().responseImport.update({
        where: { id: room.id },
        data: { storingKey: crypto.randomUUID(), storingAt: new Date(), storedParts: 500 },
      });
      expect(await room.confirm()).toBe("storing");
      expect(await room.state()).toBe("going-on");
      expect(await room.state(later(61))).toBe("ended");
      expect(await room.confirm(later(61))).toBe("stored");
      expect((await room.written())[0]).toBe(PEOPLE);
    });

    it("writes no more once another writer has taken it", async () => {
      const room = await begin();
      let taken: Promise<unknown> | undefined;
      // As a form that is sent, or a second writer, does: the first one's key is gone.
      const take = () =>
        db().responseImport.updateMany({ where: { id: room.id }, data: { storingKey: null } });
      function* takenMeanwhile() {
        for (const [at, row] of rows.entries()) {
          if (at === 1) taken = take().then((done) => done);
          yield row;
        }
      }
      const parts = { content, people: rows.length, rows: takenMeanwhile(), cells: [] };
      expect(await storeImport(room.place, parts, later(0))).toBe("gone");
      await taken;
      expect(await room.open()).toBeNull();
      expect((await room.written())[0]).toBeLessThan(PEOPLE);
    });

    it("leaves nothing behind where it ended and nobody stored it again", async () => {
      const room = await begin();
      await expect(storeUntil(room, { cells: 30 })).rejects.toThrow("cut off");
      await purgeAnalytics(later(25 * 60 * 60));
      expect(await room.written()).toEqual([0, 0]);
    });
  });
});

function* cutOff<T>(all: Iterable<T>, at = Number.POSITIVE_INFINITY): Generator<T> {
  let count = 0;
  for (const one of all) {
    if (count === at) throw new Error("cut off");
    count += 1;
    yield one;
  }
}
