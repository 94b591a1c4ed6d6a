import { NOTHING, type Outcome, PAGE } from "../outcome";
import { get, only, type Row, SIGNED_IN, type Sent } from "../row";
import type { PlacedCourse, Stage } from "../stage";

const COURSES: Readonly<
  Record<string, { readonly of: (stage: Stage) => PlacedCourse; readonly gets: Row["gets"] }>
> = {
  "a course of hers": {
    of: ({ course }) => course,
    gets: only(SIGNED_IN, PAGE, NOTHING),
  },
  "another course": {
    of: ({ elsewhere }) => elsewhere,
    gets: only(["administrator"], PAGE, NOTHING),
  },
};

/** What only those get who may write in a course. */
const ofWriters = (entry: string, send: (course: PlacedCourse) => Sent): readonly Row[] =>
  Object.entries(COURSES).map(([about, { of, gets }]) => ({
    entry,
    about,
    send: (stage) => send(of(stage)),
    gets,
  }));

const preview = (json: unknown): Sent => ({
  kind: "request",
  method: "POST",
  path: "/api/preview",
  json,
});

const UNFIT: Outcome = { status: 422, changes: false };

/** What the form of a post asks the server for while somebody writes. */
export const COMPOSER: readonly Row[] = [
  ...ofWriters("POST /api/preview", ({ slug }) =>
    preview({ place: { course: slug }, text: "1 = 1" }),
  ),
  {
    entry: "POST /api/preview",
    about: "no text",
    send: ({ course }) => preview({ place: { course: course.slug }, text: " " }),
    gets: only([], PAGE, UNFIT),
  },
  ...ofWriters("GET /api/courses/[slug]/people", ({ slug }) =>
    get(`/api/courses/${slug}/people?q=a`),
  ),
];
