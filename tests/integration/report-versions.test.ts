import { parse } from "csv-parse/sync";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { tablesIn } from "@/lib/analytics/figures/figure-tables";
import { SHARE } from "@/lib/analytics/format";
import { itemHeadline } from "@/lib/analytics/item-headline";
import { reportHeadline } from "@/lib/analytics/report-headline";
import { exportFigures } from "@/lib/analytics/service/export-figures";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import { ItemReportPage } from "@/lib/analytics/ui/item-report";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { runRegrade } from "@/lib/quiz/service/run-regrades";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import {
  agree,
  handIn,
  learnerOf,
  makeRoom,
  markOf,
  REASON,
  type Room,
} from "../support/corrections";
import { forEachDatabase } from "../support/for-each-database";
import { printedTable } from "../support/printed-table";
import { TRIAL } from "../support/quiz-fixture";

const [quiz, drill] = TRIAL.quizzes;
const [question] = drill?.questions ?? [];
if (quiz === undefined || drill === undefined || question === undefined) throw new Error();
type Question = typeof question;

/** The bank with the drill's question changed. */
const bankWith = (change: Partial<Question>) => ({
  ...TRIAL,
  quizzes: [quiz, { ...drill, questions: [{ ...question, ...change }] }],
});
const choices = (change: (choice: Question["choices"][number]) => Question["choices"][number]) =>
  question.choices.map((choice) => (choice.key === "c" ? change(choice) : choice));

describe("answers to earlier versions of a question", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => {
      listenToCorrections([]);
    });

    const ask = (bank: typeof TRIAL) => seedQuizzes(database().prisma, bank);
    const answer = async (room: Room, ...ticked: readonly string[]) =>
      handIn(room, await learnerOf(room), ...ticked);
    const seen = async ({ instructor, course }: Room) => {
      const opened = await openReport(instructor, course.slug, "quiz-drill", "first");
      const item = opened?.report.items[0];
      const part = item?.parts[0];
      return [item?.statistics.n, part?.n, part?.right.join(""), item?.earlier];
    };

    const headlines = async ({ instructor, course }: Room) => {
      const { report } =
        (await openReport(instructor, course.slug, "quiz-drill", "first")) ??
        expect.fail("No report");
      const [item] = report.items;
      if (item === undefined) throw new Error("The report has no question");
      const { title, reason } = itemHeadline(item, 0);
      return [reportHeadline(report), title, reason];
    };

    it("say nothing of a choice that counted otherwise then, and are counted as left out", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await answer(room, "a");
      expect(await seen(room)).toEqual([2, 2, "ab", 0]);
      await ask(bankWith({ choices: choices((choice) => ({ ...choice, published: true })) }));
      expect(await seen(room)).toEqual([2, undefined, undefined, 2]);
      expect(await headlines(room)).toEqual([
        "No question can be judged yet: every answer is to an earlier version or key.",
        "Nothing can be judged yet.",
        expect.stringContaining("All 2 answers are to an earlier version"),
      ]);
      await answer(room, "a", "b", "c");
      expect(await seen(room)).toEqual([3, 1, "abc", 2]);
    });

    it("have figures of their own on the question's page, beside those of all", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      const open = async () =>
        (await openItemReport(
          room.instructor,
          room.course.slug,
          "quiz-drill",
          "drilled",
          "first",
        )) ?? expect.fail("There is no page");
      await answer(room, "a", "b");
      await answer(room, "a", "b");
      expect((await open()).versions).toEqual([]);
      await ask(bankWith({ stem: ["What holds here?"] }));
      await answer(room, "a");
      await agree(room, { c: "true" });
      const { item, versions } = await open();
      expect(item.statistics.n).toBe(3);
      expect(versions.map(({ n, asked }) => [n, asked?.isCorrection, asked?.isAsked])).toEqual([
        [2, false, false],
        [1, false, false],
      ]);
      await answer(room, "a", "b", "c");
      const after = (await open()).versions;
      expect(after.map(({ n, asked }) => [n, asked?.isCorrection, asked?.isAsked])).toEqual([
        [2, false, false],
        [1, false, false],
        [1, true, true],
      ]);
      expect(after.at(-1)?.facility.value).toBe(1);
      const mean = after.reduce((sum, { n, facility }) => sum + n * (facility.value ?? NaN), 0) / 4;
      expect((await open()).item.statistics.facility.value).toBeCloseTo(mean, 12);
    });

    it("have those figures in the export as the question's page prints them", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      const { instructor, course } = room;
      const at = [instructor, course.slug, "quiz-drill"] as const;
      const links = async () => {
        const opened = await openReport(...at, "first");
        return opened === null ? [] : tablesIn(opened);
      };
      await answer(room, "a", "b");
      expect(await links()).not.toContain("versions");
      await ask(bankWith({ stem: ["What holds here?"] }));
      await answer(room, "a");
      await agree(room, { c: "true" });
      await answer(room, "a", "b", "c");
      expect(await links()).toContain("versions");

      const exported = await exportFigures(...at, {
        attempts: "first",
        groups: {},
        table: "versions",
      });
      if (exported.kind !== "pieces") throw new Error(exported.kind);
      let text = "";
      for await (const piece of exported.pieces) text += piece;
      const lines: Record<string, string>[] = parse(text, { columns: true });
      const page = (await openItemReport(...at, "drilled", "first")) ?? expect.fail("No page");
      const printed = [
        ...printedTable(
          renderToStaticMarkup(createElement(ItemReportPage, { page })),
          /by version of the question/u,
        ),
      ].slice(1);
      expect(lines).toHaveLength(3);
      expect(printed).toHaveLength(3);
      for (const [place, line] of lines.entries()) {
        const [head = "", cells = []] = printed[place] ?? [];
        expect(head).toContain(`Version ${line["version_number"] ?? ""}`);
        expect(head.includes("corrected here")).toBe(line["origin"] === "correction");
        expect(head.includes("asked now")).toBe(line["asked_now"] === "yes");
        expect(cells[0]).toBe(line["answers"]);
        const [facility, low, high] = ["facility", "facility_low", "facility_high"].map((name) =>
          Number(line[name]),
        );
        expect(cells[1]).toBe(
          `${SHARE.value(facility ?? NaN)} ${SHARE.bound(low ?? NaN)} to ${SHARE.bound(high ?? NaN)}`,
        );
        expect(line["none_because"]).toContain("discrimination: ");
        const version = page.versions[place];
        expect([line["version"], line["since"]]).toEqual([
          version?.version,
          version?.asked?.since.toISOString(),
        ]);
      }
      expect(lines.map((line) => line["question"])).toEqual(["drilled", "drilled", "drilled"]);
    });

    it("are left out where a choice said something else", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await ask(bankWith({ choices: choices((choice) => ({ ...choice, text: "Other words." })) }));
      await answer(room, "a", "b");
      expect(await seen(room)).toEqual([2, 1, "ab", 1]);
    });

    it("are counted where the choices and their key are the same", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await ask(bankWith({ stem: ["What holds here?"] }));
      await answer(room, "a");
      expect(await seen(room)).toEqual([2, 2, "ab", 0]);
    });

    it("are judged by the correction that marks them when the bank comes back to their version", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b", "c");
      await ask(bankWith({ stem: ["What holds by now?"] }));
      await answer(room, "a", "b");
      // The version that is asked no more is corrected, and the one that is asked stays as it is.
      const { instructor, course } = room;
      const query = { c: "true", reason: REASON, preview: "" } as const;
      const page = await getCorrectionPage(instructor, course.slug, "drilled", query);
      const old = page?.versions.find(({ isAsked }) => !isAsked)?.id;
      const at = await getCorrectionPage(instructor, course.slug, "drilled", {
        ...query,
        version: old,
      });
      const fingerprint = at?.preview?.fingerprint ?? "";
      const agreed = { c: "true", reason: REASON, version: old, fingerprint } as const;
      expect(await applyCorrection(instructor, course.slug, "drilled", agreed)).toBe("applied");
      expect(await seen(room)).toEqual([2, 1, "ab", 1]);
      await ask(TRIAL);
      // Whoever answers now is asked the bank's and marked by the correction.
      const ines = await learnerOf(room);
      expect(await markOf(await handIn(room, ines, "a", "b", "c"))).toBe("1/1");
      expect(await seen(room)).toEqual([3, 2, "abc", 1]);
      const elsewhere = await makeRoom();
      await answer(elsewhere, "a", "b");
      expect(await seen(elsewhere)).toEqual([1, 1, "ab", 0]);
    });

    it("are counted with those after a correction, which marks them anew", async () => {
      await ask(TRIAL);
      const room = await makeRoom();
      await answer(room, "a", "b");
      await agree(room, { c: "true" });
      const [correction] = await listCorrections(room.course.id, "drilled");
      if (correction === undefined) throw new Error("Nothing was corrected");
      await runRegrade(correction.id);
      await answer(room, "a", "b", "c");
      expect(await seen(room)).toEqual([2, 2, "abc", 0]);
      await agree(room, { c: "either" });
      expect(await seen(room)).toEqual([2, 2, "ab", 0]);
    });
  });
});
