import { DONE_HERE, NOTHING, PAGE } from "../outcome";
import { get, only, type Row } from "../row";
import type { Role } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];
const QUIZ = "quiz-fairness";

/** What those who teach see of a class. */
export const REPORTS: readonly Row[] = [
  {
    entry: "GET /courses/[slug]/reports",
    about: "the course of the roles",
    send: ({ course }) => get(`/courses/${course.slug}/reports`),
    gets: only(STAFF, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports",
    about: "another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/reports`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]",
    about: "a quiz in the course of the roles",
    send: ({ course }) => get(`/courses/${course.slug}/reports/${QUIZ}`),
    gets: only(STAFF, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]",
    about: "a simulated class in the course of the roles",
    send: ({ course }) => get(`/courses/${course.slug}/reports/simulated-fairness`),
    gets: only(STAFF, { ...PAGE, shows: ["Simulated class"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]",
    about: "a quiz in another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/reports/${QUIZ}`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/[source]",
    about: "a quiz that there is not",
    send: ({ course }) => get(`/courses/${course.slug}/reports/quiz-of-nothing`),
    gets: only([], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/stuck",
    about: "the course of the roles; the log tells who looked",
    send: ({ course }) => get(`/courses/${course.slug}/reports/stuck`),
    gets: only(STAFF, { ...DONE_HERE, shows: ["What counts"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/stuck",
    about: "another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/reports/stuck`),
    gets: only(["administrator"], DONE_HERE, NOTHING),
  },
];
