import { parse } from "csv-parse/sync";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { choiceName } from "@/lib/analytics/choice-name";
import { type FigureTableName, tablesIn } from "@/lib/analytics/figures/figure-tables";
import { type NumberFormat, PER_CENT, SHARE, TWO_DIGITS } from "@/lib/analytics/format";
import { exportFigures, type FiguresWish } from "@/lib/analytics/service/export-figures";
import { exportMisconceptions } from "@/lib/analytics/service/export-misconceptions";
import type { ExportOutcome } from "@/lib/analytics/service/export-report";
import { getMisconceptions } from "@/lib/analytics/service/get-misconceptions";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import { confirmResponses } from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import { ClassFigures } from "@/lib/analytics/ui/class-figures";
import { ReportGroupsRow } from "@/lib/analytics/ui/groups/report-groups-row";
import { NO_INTERVAL } from "@/lib/analytics/ui/measured";
import { ItemReportPage } from "@/lib/analytics/ui/item-report";
import { ItemTable } from "@/lib/analytics/ui/item-table";
import { type Actor, VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { auditOf, makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { printedTable, textOf } from "../support/printed-table";
import { seedClass } from "../support/seed-class";

type Line = Readonly<Record<string, string | number | null>>;

const lineSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const documentSchema = z.looseObject({
  tables: z.record(z.string(), z.array(lineSchema)),
});

const textIn = async (outcome: ExportOutcome) => {
  if (outcome.kind !== "pieces") throw new Error(`The export was ${outcome.kind}`);
  let text = "";
  for await (const piece of outcome.pieces) text += piece;
  return { text, fileName: outcome.fileName };
};

const FIRST: FiguresWish = { attempts: "first", groups: {}, table: null };

const figures = async (actor: Actor, slug: string, source: string, wish = FIRST) => {
  const { text, fileName } = await textIn(await exportFigures(actor, slug, source, wish));
  const document = documentSchema.parse(JSON.parse(text));
  const of = (name: FigureTableName): readonly Line[] => document.tables[name] ?? [];
  return { text, fileName, document, of };
};

const table = async (actor: Actor, slug: string, source: string, name: FigureTableName) => {
  const outcome = await exportFigures(actor, slug, source, { ...FIRST, table: name });
  const { text, fileName } = await textIn(outcome);
  const lines: Record<string, string>[] = parse(text, { columns: true });
  return { text, fileName, lines };
};

/** A number of an export as the page prints it, with its interval beside it. */
function printed(line: Line, name: string, { value, bound }: NumberFormat, percent = 1): string {
  const numbers = [name, `${name}_low`, `${name}_high`].map((column) => line[column]);
  const [middle, low, high] = numbers.map((number) =>
    typeof number === "number" ? number * percent : null,
  );
  if (typeof middle !== "number")
    return `None: ${String(line["none_because"]).split(": ")[1] ?? ""}`;
  return typeof low === "number" && typeof high === "number"
    ? `${value(middle)} ${bound(low)} to ${bound(high)}`
    : `${value(middle)} ${NO_INTERVAL}`;
}

const html = (node: ReactNode): string => renderToStaticMarkup(node);

const teach = async () => {
  const course = await makeCourse();
  const at = (role: "instructor" | "learner" | "mentor") =>
    signedIn({ roles: { [course.id]: role } });
  return {
    course,
    slug: course.slug,
    learner: await at("learner"),
    mentor: await at("mentor"),
    instructor: await at("instructor"),
  };
};

describe("the figures of a report as a file", () => {
  forEachDatabase("seeded", () => {
    const query = (text: string, ...values: readonly (string | number)[]): Promise<unknown> =>
      db().$queryRawUnsafe(text, ...values);

    const classOf = async (learners: number) => {
      const people = await teach();
      await seedClass(query, people.course.id, learners);
      return { ...people, source: "quiz-fairness" };
    };

    it("are those that the report’s page prints, each with its interval", async () => {
      const { slug, mentor, source } = await classOf(80);
      const opened = await openReport(mentor, slug, source, "first");
      if (opened === null) throw new Error("There is no report");
      const { of } = await figures(mentor, slug, source);
      const page = printedTable(
        html(createElement(ItemTable, { items: opened.report.items, address: () => "" })),
        /^Table 1/u,
      );
      const questions = of("questions");
      expect(questions).toHaveLength(opened.report.items.length);
      for (const line of questions) {
        const head = [...page.keys()].find((text) =>
          text.startsWith(`${String(line["position"])}. `),
        );
        const cells = page.get(head ?? "") ?? [];
        expect(cells[0]).toBe(printed(line, "facility", SHARE));
        expect(cells[2]).toBe(printed(line, "discrimination_percent", PER_CENT));
        expect(cells[4]).toBe(printed(line, "effective_weight_percent", PER_CENT));
      }
      const whole = printedTable(
        html(createElement(ClassFigures, { report: opened.report, attempts: "first" })),
        /^Table 2/u,
      );
      const statistics = new Map(of("class").map((line) => [line["statistic"], line]));
      const figure = (name: string, format = TWO_DIGITS): string => {
        const { value = null, low = null, high = null } = statistics.get(name) ?? {};
        return printed({ value, value_low: low, value_high: high }, "value", format);
      };
      for (const [head, name, format] of [
        ["Mean", "mean", TWO_DIGITS],
        ["Median", "median", TWO_DIGITS],
        ["Standard deviation", "standard_deviation", TWO_DIGITS],
        ["Skewness", "skewness", TWO_DIGITS],
        ["Kurtosis", "kurtosis", TWO_DIGITS],
        ["Internal consistency", "internal_consistency_percent", PER_CENT],
        ["Error ratio", "error_ratio_percent", PER_CENT],
        ["Standard error", "standard_error", TWO_DIGITS],
      ] as const) {
        expect(whole.get(head)?.[0]).toBe(figure(name, format));
      }
      expect(whole.get("Begun")?.[0]).toBe(String(statistics.get("attempts_begun")?.["value"]));
      expect(whole.get("Finished")?.[0]).toBe("80");
      const scores = of("scores");
      expect(scores.reduce((sum, { attempts }) => sum + Number(attempts), 0)).toBe(80);
    });

    it("are those that the page of each question prints, and the findings have its words", async () => {
      const { slug, mentor, source } = await classOf(80);
      const { of } = await figures(mentor, slug, source);
      const own = (name: FigureTableName, key: unknown) =>
        of(name).filter(({ question }) => question === key);
      let findings = 0;
      for (const line of of("questions")) {
        const key = String(line["question"]);
        const page = await openItemReport(mentor, slug, source, key, "first");
        if (page === null) throw new Error("There is no such page");
        const text = html(createElement(ItemReportPage, { page }));
        const numbers = printedTable(text, /Statistics of the question/u);
        for (const [head, name, format] of [
          ["Facility index", "facility", SHARE],
          ["Standard deviation", "standard_deviation", TWO_DIGITS],
          ["Left blank", "blank", SHARE],
          ["Discrimination index", "discrimination_percent", PER_CENT],
          ["Discriminative efficiency", "efficiency_percent", PER_CENT],
          ["Effective weight", "effective_weight_percent", PER_CENT],
        ] as const) {
          expect(numbers.get(head)?.[0], `${key}: ${head}`).toBe(printed(line, name, format));
        }
        const guess = Number(line["random_guess"]);
        expect(numbers.get("Random guess score")?.[0]).toBe(SHARE.value(guess));
        const intended = Number(line["intended_weight_percent"]);
        expect(numbers.get("Intended weight")?.[0]).toBe(PER_CENT.value(intended));
        for (const [part, { right }] of page.item.parts.entries()) {
          const shown = await openItemReport(mentor, slug, source, key, "first", { key: part + 1 });
          if (shown === null) throw new Error("There is no such page");
          const byKey = html(createElement(ItemReportPage, { page: shown }));
          const choices = [...printedTable(byKey, /Who ticks what/u)].slice(1);
          const lines = own("choices", key).filter((line) => line["by_key"] === right.join(";"));
          expect(lines.length).toBe(choices.length);
          for (const [place, [, cells]] of choices.entries()) {
            const choice = lines[place] ?? {};
            expect(cells[0]?.replace("see finding", "")).toBe(choice["counts"]);
            expect(cells[1]).toBe(printed(choice, "share", SHARE));
            expect(cells[3]).toBe(printed(choice, "rest_correlation", TWO_DIGITS));
          }
          const fifths = printedTable(
            byKey.replace(
              /<table class="tbl stack"><thead><tr><th scope="col">Choice/u,
              "<table><caption>Fifths</caption><thead><tr><th>Choice",
            ),
            /^Fifths/u,
          );
          for (const choice of lines) {
            const cells = fifths.get(choiceName(String(choice["choice"])));
            expect(cells).toEqual(
              [1, 2, 3, 4, 5].map((fifth) =>
                printed(choice, `fifth_${String(fifth)}_share`, SHARE),
              ),
            );
          }
        }
        const sure = printedTable(text, /How sure/u);
        for (const level of own("certainty", key)) {
          expect(sure.get(String(level["said"]))?.slice(0, 2)).toEqual([
            String(level["answers"]),
            printed(level, "share_right", SHARE),
          ]);
        }
        const words = textOf(text);
        for (const finding of own("findings", key)) {
          findings += 1;
          expect(words).toContain(finding["reasons"]);
        }
        expect(own("findings", key)).toHaveLength(page.item.findings.length);
        const ticked = own("combinations", key).reduce(
          (sum, { answers }) => sum + Number(answers),
          0,
        );
        if (page.item.item.kind === "multiple")
          expect(ticked).toBe(page.item.parts.reduce((sum, { n }) => sum + n, 0));
      }
      expect(findings).toBeGreaterThan(0);
      const moves = of("second-tries").reduce((sum, { answers }) => sum + Number(answers), 0);
      expect(moves).toBeGreaterThan(0);
      expect(own("after-a-wrong-answer", null)).toHaveLength(8);
    });

    it("are the same as CSV, a table a file, with a line of names even where nothing stands", async () => {
      const { slug, mentor, source } = await classOf(40);
      const { of, document } = await figures(mentor, slug, source);
      const opened = await openReport(mentor, slug, source, "first");
      if (opened === null) throw new Error("There is no report");
      const names = tablesIn(opened);
      expect(names).toContain("choices");
      expect(names).not.toContain("groups");
      expect(Object.keys(document.tables)).toHaveLength(16);
      for (const name of [...names, "groups"] as const) {
        const { lines, fileName, text } = await table(mentor, slug, source, name);
        expect(fileName).toBe(`${slug}-quiz-fairness-${name}.csv`);
        expect(text.split("\r\n")[0]).toMatch(/^[a-z_0-9,]+$/u);
        expect(lines).toEqual(
          of(name).map((line) =>
            Object.fromEntries(
              Object.entries(line).map(([column, value]) => [column, String(value ?? "")]),
            ),
          ),
        );
      }
    });

    it("count the attempts that are asked for, and say which", async () => {
      const { slug, mentor, source } = await classOf(30);
      const all = await figures(mentor, slug, source, { ...FIRST, attempts: "all" });
      expect(all.fileName).toBe(`${slug}-quiz-fairness-all-attempts-figures.json`);
      expect(all.document["attempts"]).toBe("all");
      const finished = (of: typeof all.of) =>
        of("class").find(({ statistic }) => statistic === "attempts_finished")?.["value"];
      expect(finished(all.of)).toBe(40);
      expect(finished((await figures(mentor, slug, source)).of)).toBe(30);
    });

    it("of a simulated class say so in every line", async () => {
      const { slug, mentor } = await teach();
      const { lines, fileName } = await table(mentor, slug, "simulated-fairness", "questions");
      expect(fileName).toBe(`${slug}-simulated-fairness-questions.csv`);
      expect(lines.length).toBeGreaterThan(3);
      expect(lines.every((line) => line["simulated"] === "simulated")).toBe(true);
      const { document } = await figures(mentor, slug, "simulated-fairness");
      expect(document["simulated"]).toBe(true);
    });

    it("of an import hold back what its page holds back of small groups, and no text is a formula", async () => {
      const { slug, instructor, mentor } = await teach();
      const group = (name: string, people: number): string[] =>
        Array.from(
          { length: people },
          (_, at) => `${"ABC"[at % 3] ?? ""},${"AB"[at % 2] ?? ""},${name}`,
        );
      const file = [
        "=1+1,Q2,Class",
        ...group("day", 30),
        ...group("night", 24),
        ...group("few", 3),
      ];
      const kept = await uploadResponses(instructor, slug, {
        title: "Exam",
        name: "exam.csv",
        answers: new TextEncoder().encode(file.join("\n")),
        key: new TextEncoder().encode("=1+1,A\nQ2,A"),
      });
      if (kept.kind !== "kept") throw new Error(kept.kind);
      expect(await confirmResponses(instructor, slug, kept.id)).toBe("stored");
      const source = `import-${kept.id}`;
      const { of, text, document } = await figures(mentor, slug, source);
      // Three are left when the others are taken away: so the smaller of those is withheld too.
      expect(of("groups").map(({ group: name, people }) => [name, people])).toEqual([
        ["Class: day", 30],
        [null, 27],
      ]);
      expect(text).not.toContain("Class: few");
      expect(of("questions-by-group").map(({ group: name }) => name)).toEqual([
        "Class: day",
        "Class: day",
      ]);
      const differences = of("differences-between-groups");
      expect(differences.map(({ reference, focal }) => [reference, focal])).toEqual([
        ["Class: day", "Class: night"],
        ["Class: day", "Class: night"],
      ]);
      expect(Object.keys(differences[0] ?? {})).not.toContain("people");
      expect(document).toMatchObject({ reference: "Class: day", focal: "Class: night" });

      const opened = await openReport(mentor, slug, source, "first");
      const report = opened?.report;
      if (report === undefined || report.groups === null) throw new Error("There are no groups");
      const page = html(
        createElement(ReportGroupsRow, {
          report,
          groups: report.groups,
          path: "",
          address: () => "",
        }),
      );
      const means = printedTable(page, /^Table 3/u);
      expect(means.get("Class: day")?.slice(0, 2)).toEqual([
        "30",
        printed(of("groups")[0] ?? {}, "mean_total", TWO_DIGITS),
      ]);
      const deltas = [...printedTable(page, /^Table 4/u).values()].slice(1);
      expect(deltas.map(([delta]) => delta)).toEqual(
        differences.map((line) => printed(line, "delta", TWO_DIGITS)),
      );
      const { lines } = await table(mentor, slug, source, "questions");
      expect(lines.map((line) => line["title"])).toEqual(["'=1+1", "Q2"]);
    });

    it("of a course’s misconceptions are those of its page", async () => {
      const { slug, mentor } = await classOf(40);
      const found = await getMisconceptions(mentor, slug);
      expect(found.length).toBeGreaterThan(0);
      const { text, fileName } = await textIn(await exportMisconceptions(mentor, slug, "csv"));
      expect(fileName).toBe(`${slug}-misconceptions.csv`);
      const lines: Record<string, string>[] = parse(text, { columns: true });
      expect(
        lines.filter(({ question }) => question === "").map((line) => [line["words"], line["of"]]),
      ).toEqual(found.map(({ name, chances }) => [name, String(chances)]));
      expect(lines).toHaveLength(found.reduce((sum, { items }) => sum + 1 + items.length, 0));
      const json = await textIn(await exportMisconceptions(mentor, slug, "json"));
      const { misconceptions } = z
        .object({ misconceptions: z.array(lineSchema) })
        .parse(JSON.parse(json.text));
      expect(
        misconceptions.map((line) =>
          Object.fromEntries(
            Object.entries(line).map(([column, value]) => [column, String(value ?? "")]),
          ),
        ),
      ).toEqual(lines);
    });

    it("are for staff of the course, of what there is, and leave no line in the log", async () => {
      const { course, slug, learner, mentor, source } = await classOf(5);
      const elsewhere = await teach();
      for (const actor of [learner, elsewhere.instructor, VISITOR]) {
        expect(await exportFigures(actor, slug, source, FIRST)).toEqual({ kind: "not-found" });
        expect(await exportMisconceptions(actor, slug, "csv")).toEqual({ kind: "not-found" });
      }
      for (const other of ["quiz-nothing", "import-1", "fairness"]) {
        expect(await exportFigures(mentor, slug, other, FIRST)).toEqual({ kind: "not-found" });
      }
      await figures(mentor, slug, source);
      expect(await auditOf(course.id)).toEqual([]);
    });
  });
});
