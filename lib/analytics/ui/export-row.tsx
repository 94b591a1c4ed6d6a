import { Row } from "@/lib/ui/row";
import type { FiguresOf } from "../figures/figure-table";
import { type FigureTableName, tablesIn } from "../figures/figure-tables";
import { reportPaths } from "../report-paths";

const WORDS = {
  class: "The class",
  questions: "Questions",
  choices: "Choices",
  findings: "Findings",
  scores: "Scores",
  combinations: "Combinations",
  certainty: "Certainty",
  numbers: "By numbers",
  versions: "By version",
  "second-tries": "Second tries",
  "after-a-wrong-answer": "After a wrong answer",
  times: "Times",
  days: "Days",
  groups: "Groups",
  "questions-by-group": "Questions by group",
  "differences-between-groups": "Differences between groups",
} as const satisfies Record<FigureTableName, string>;

/** A report as files: its figures, a table each, and the answers behind it. */
export function ExportRow({
  of,
  course,
  source,
  query,
  mayExportNames,
}: {
  readonly of: FiguresOf;
  readonly course: string;
  /** As it stands in addresses. */
  readonly source: string;
  /** What the page was asked for, with its "?"; empty where nothing. */
  readonly query: string;
  readonly mayExportNames: boolean;
}) {
  const paths = reportPaths(course);
  // A spreadsheet takes the file for UTF-8 by the mark.
  const marked = query === "" ? "?bom=1" : `${query}&bom=1`;
  return (
    <Row
      label="Export"
      id="export"
      screenOnly
      note={
        <p className="small">
          CSV files are marked as UTF-8 for spreadsheets; leave “bom=1” out of an address for a file
          without the mark. Figures have their 95% intervals beside them.
        </p>
      }
    >
      <h3>The figures of this report</h3>
      <ul className="talk-links files">
        {tablesIn(of).map((table) => (
          <li key={table}>
            <a href={`${paths.figures(source, table)}${marked}`}>{WORDS[table]}</a>
          </li>
        ))}
        <li>
          <a href={`${paths.allFigures(source)}${query}`}>All of them as JSON</a>
        </li>
      </ul>
      <h3>{of.source.kind === "simulated" ? "The made-up answers" : "The answers, a line each"}</h3>
      <ul className="talk-links files">
        <li>
          <a href={`${paths.answers(source, "csv")}?bom=1`}>Answers as CSV</a>
        </li>
        <li>
          <a href={paths.answers(source, "json")}>Answers as JSON</a>
        </li>
        {mayExportNames && of.source.kind === "quiz" && (
          <li>
            <a href={`${paths.answers(source, "csv")}?names=1&bom=1`}>With names, as CSV</a>
          </li>
        )}
      </ul>
      {mayExportNames && of.source.kind === "quiz" && (
        <p className="small">Whoever exports names stands in the course’s log.</p>
      )}
    </Row>
  );
}
