import { findingContext } from "../finding-context";
import { findingWords } from "../finding-words";
import type { ItemReport } from "../item-report";
import { figureTable, type FiguresOf } from "./figure-table";
import { QUESTION_COLUMNS, rowsOfQuestions } from "./question-columns";

/** What stands out, the gravest of a question first, with its reasons in words. */
export const FINDING_TABLE = figureTable(findingsOf, {
  ...QUESTION_COLUMNS,
  severity: ({ finding }) => finding.severity,
  finding: ({ finding }) => finding.code,
  may_be_chance: ({ finding }) => ("isSure" in finding && !finding.isSure ? "yes" : "no"),
  by_key: ({ key }) => key,
  choice: ({ finding }) => ("option" in finding ? finding.option : null),
  headline: ({ headline }) => headline,
  reasons: ({ text }) => text,
});

function findingsOf({ report: { items } }: FiguresOf) {
  const others = items.length - 1;
  return rowsOfQuestions(items, ({ findings, parts }: ItemReport) =>
    findings.map((finding) => ({
      finding,
      key: finding.part === null ? null : (parts[finding.part]?.right.join(";") ?? null),
      ...findingWords(finding, findingContext(finding, parts, others)),
    })),
  );
}
