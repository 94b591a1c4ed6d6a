import { NOTHING, PAGE } from "../outcome";
import { everybody, get, only, type Row } from "../row";
import type { PlacedCourse, Role } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];

const at = ({ slug }: PlacedCourse, source: string, item: string): string =>
  `/courses/${slug}/reports/${source}/items/${item}`;

/** What a report says of one question: for who teaches the course. */
export const ITEM_REPORTS: readonly Row[] = [
  {
    entry: "GET /courses/[slug]/reports/[source]/items/[item]",
    about: "a question of a quiz of the course",
    send: ({ course }) => get(at(course, "quiz-fairness", "two-groups-one-output")),
    gets: only(STAFF, { ...PAGE, shows: ["Nobody has finished this yet."] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]/items/[item]",
    about: "a question of a quiz in another course",
    send: ({ elsewhere }) => get(at(elsewhere, "quiz-fairness", "two-groups-one-output")),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]/items/[item]",
    about: "a question that the quiz does not ask",
    send: ({ course }) => get(at(course, "quiz-fairness", "crossovers")),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]/items/[item]",
    about: "a question of nothing",
    send: ({ course }) => get(at(course, "made-up", "two-groups-one-output")),
    gets: everybody(NOTHING),
  },
];
