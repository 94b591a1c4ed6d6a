import type { VersionFigures } from "../by-version";
import { countsTable } from "./figure-table";
import { measuredColumns, noneBecause } from "./measured-columns";
import { QUESTION_COLUMNS } from "./question-columns";

/** How hard each version of a question is, and how well it tells learners apart, where several were answered. */
export const VERSION_TABLE = countsTable(
  ({ report }) => report.items.some(({ versionCount }) => versionCount > 1),
  ({ versions }) => versions.map((of, place) => ({ ...of, place: place + 1 })),
  {
    ...QUESTION_COLUMNS,
    version_number: ({ place }) => place,
    version: ({ version }) => version,
    origin: ({ asked }) => asked && (asked.isCorrection ? "correction" : "question bank"),
    since: ({ asked }) => asked?.since.toISOString() ?? null,
    asked_now: ({ asked }) => asked && (asked.isAsked ? "yes" : "no"),
    answers: ({ n }) => n,
    ...measuredColumns("facility", ({ facility }: VersionFigures) => facility),
    ...measuredColumns(
      "discrimination_percent",
      ({ discriminationIndex }: VersionFigures) => discriminationIndex,
    ),
    none_because: ({ facility, discriminationIndex }) =>
      noneBecause({ facility, discrimination: discriminationIndex }),
  },
);
