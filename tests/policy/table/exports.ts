import { NOTHING, PAGE } from "../outcome";
import { everybody, get, only, type Row } from "../row";
import type { Role } from "../stage";
import { BELOW, ELSEWHERE, IMPORT, MANAGERS, stored, waiting } from "./imports";

const STAFF: readonly Role[] = ["mentor", ...MANAGERS];

/** The figures of a report, which name nobody: for staff. */
const ofFigures = (entry: string, at: string, shows: string): readonly Row[] => [
  {
    entry,
    about: "figures of a quiz in the course",
    send: () => get(`/courses/seminar/reports/quiz-fairness/${at}`),
    gets: only(STAFF, { ...PAGE, shows: [shows], hides: ["example.org"] }, NOTHING),
  },
  {
    entry,
    about: "figures of a quiz in another course",
    send: () => get(`/courses/elsewhere/reports/quiz-fairness/${at}`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry,
    about: "figures of a simulated class",
    send: () => get(`/courses/seminar/reports/simulated-fairness/${at}`),
    gets: only(STAFF, { ...PAGE, shows: ["simulated"] }, NOTHING),
  },
  {
    entry,
    about: "figures of an import that is stored",
    given: stored,
    send: () => get(`${BELOW}-${IMPORT}/${at}`),
    gets: only(STAFF, { ...PAGE, shows: ["Q1"] }, NOTHING),
  },
  {
    entry,
    about: "figures of an import that waits",
    given: waiting,
    send: () => get(`${BELOW}-${IMPORT}/${at}`),
    gets: everybody(NOTHING),
  },
  {
    entry,
    about: "figures of an import, by the address of another course",
    given: stored,
    send: () => get(`${ELSEWHERE}-${IMPORT}/${at}`),
    gets: everybody(NOTHING),
  },
];

/** The misconceptions of a course as a file. */
const ofMisconceptions = (format: "csv" | "json"): readonly Row[] => {
  const entry = `GET /courses/[slug]/reports/misconceptions.${format}`;
  return [
    {
      entry,
      about: "the course of the roles",
      send: () => get(`/courses/seminar/reports/misconceptions.${format}`),
      gets: only(STAFF, { ...PAGE, shows: ["misconception"] }, NOTHING),
    },
    {
      entry,
      about: "another course",
      send: () => get(`/courses/elsewhere/reports/misconceptions.${format}`),
      gets: only(["administrator"], PAGE, NOTHING),
    },
  ];
};

/** The answers behind a report: for staff, and with names for those who teach. */
const ofExports = (format: "csv" | "json"): readonly Row[] => {
  const entry = `GET /courses/[slug]/reports/[source]/export.${format}`;
  const at = (source: string, course = "seminar") =>
    get(`/courses/${course}/reports/${source}/export.${format}`);
  return [
    {
      entry,
      about: "answers to a quiz in the course",
      send: () => at("quiz-fairness"),
      gets: only(STAFF, { ...PAGE, hides: ["example.org"] }, NOTHING),
    },
    {
      entry,
      about: "answers to a quiz in another course",
      send: () => at("quiz-fairness", "elsewhere"),
      gets: only(["administrator"], PAGE, NOTHING),
    },
    {
      entry,
      about: "answers to a quiz with names",
      send: () => get(`/courses/seminar/reports/quiz-fairness/export.${format}?names=1`),
      // The audit log tells of it.
      gets: only(MANAGERS, { ...PAGE, changes: true }, NOTHING),
    },
    {
      entry,
      about: "a simulated class",
      send: () => at("simulated-fairness"),
      gets: only(STAFF, { ...PAGE, shows: ["imulated"] }, NOTHING),
    },
    {
      entry,
      about: "an import that is stored",
      given: stored,
      send: () => at(`import-${IMPORT}`),
      gets: only(STAFF, { ...PAGE, shows: ["Q1"] }, NOTHING),
    },
    {
      entry,
      about: "an import that waits",
      given: waiting,
      send: () => at(`import-${IMPORT}`),
      gets: everybody(NOTHING),
    },
    {
      entry,
      about: "an import, by the address of another course",
      given: stored,
      send: () => at(`import-${IMPORT}`, "elsewhere"),
      gets: everybody(NOTHING),
    },
  ];
};

/** What a report says, and what it rests on, as files. */
export const EXPORTS: readonly Row[] = [
  ...ofExports("csv"),
  ...ofExports("json"),
  ...ofFigures("GET /courses/[slug]/reports/[source]/figures.json", "figures.json", "questions"),
  ...ofFigures(
    "GET /courses/[slug]/reports/[source]/figures/[table]",
    "figures/questions.csv",
    "discrimination_percent",
  ),
  {
    entry: "GET /courses/[slug]/reports/[source]/figures/[table]",
    about: "a table that there is not",
    send: () => get("/courses/seminar/reports/quiz-fairness/figures/people.csv"),
    gets: everybody(NOTHING),
  },
  ...ofMisconceptions("csv"),
  ...ofMisconceptions("json"),
];
