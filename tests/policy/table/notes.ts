import { OPEN_COURSE } from "@/lib/courses/open-course";
import { done, DONE_HERE, leadsTo, NOTHING, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";
import type { Role, Stage } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];

const NOTE = "0198bbbb-0000-7000-8000-000000000001";
const FRESH = "0198bbbb-0000-7000-8000-000000000002";

/** A note of the classmate's, who is not named, in a course. */
const noteIn =
  (courseOf: (stage: Stage) => string, outcome: "merged" | null = null) =>
  (stage: Stage): readonly [string, ...string[]] => [
    `INSERT INTO choice_note
      (id, course_id, question_id, choice_key, text, proposed_by, outcome, settled_at)
    VALUES ('${NOTE}', $1::uuid, 'two-groups-one-output', 'a', 'Mind the distance.', $2::uuid,
      ${outcome === null ? "NULL, NULL" : `'${outcome}', now()`})
    ON CONFLICT DO NOTHING`,
    courseOf(stage),
    stage.classmate.id,
  ];

const here = ({ course }: Stage): string => course.id;
const elsewhere = ({ elsewhere: { id } }: Stage): string => id;

const notesOf = ({ slug }: { readonly slug: string }): string => `/courses/${slug}/notes`;
const about = (question: string): string => `new?question=${question}&choice=a`;
const ANSWERED = "two-groups-one-output";

/** Notes to explanations: who proposes, who settles. */
export const NOTES: readonly Row[] = [
  {
    entry: "GET /courses/[slug]/notes/new",
    about: "the course of the roles",
    send: ({ course }) => get(`${notesOf(course)}/${about(ANSWERED)}`),
    gets: only(SIGNED_IN, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/notes/new",
    about: "the open course",
    send: () => get(`${notesOf(OPEN_COURSE)}/${about(ANSWERED)}`),
    gets: only(SIGNED_IN, PAGE, leadsTo("/sign-in", 307)),
  },
  {
    entry: "GET /courses/[slug]/notes/new",
    about: "another course",
    send: ({ elsewhere: course }) => get(`${notesOf(course)}/${about(ANSWERED)}`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/notes/new proposeNoteAction",
    about: "a question that she has answered",
    send: ({ course, classmate }) => ({
      kind: "action",
      path: `${notesOf(course)}/${about(ANSWERED)}`,
      shownTo: classmate,
      fields: { id: FRESH, question: ANSWERED, choice: "a", text: "More.", name: "peers" },
    }),
    gets: only(SIGNED_IN, done("/courses/seminar/notes/new"), NOTHING),
  },
  {
    entry: "DO /courses/[slug]/notes/new proposeNoteAction",
    about: "a question that nobody has answered",
    send: ({ course, people }) => ({
      kind: "action",
      path: `${notesOf(course)}/${about("who-pulls")}`,
      shownTo: people.mentor,
      fields: { id: FRESH, question: "who-pulls", choice: "a", text: "More.", name: "peers" },
    }),
    gets: everybody(done("/courses/seminar/notes/new"), {
      visitor: NOTHING,
      guest: NOTHING,
      learner: REFUSED_HERE,
      demonstrator: REFUSED_HERE,
    }),
  },
  {
    entry: "DO /courses/[slug]/notes/new proposeNoteAction",
    about: "the course of the roles, from which she is banned",
    given: ({ course }, { id }) => [
      "INSERT INTO course_ban (id, course_id, user_id, reason) SELECT gen_random_uuid(), $1::uuid, id, 'Shouting' FROM person WHERE id::text = $2",
      course.id,
      id,
    ],
    send: ({ course, classmate }) => ({
      kind: "action",
      path: `${notesOf(course)}/${about(ANSWERED)}`,
      shownTo: classmate,
      fields: { id: FRESH, question: ANSWERED, choice: "a", text: "More.", name: "peers" },
    }),
    gets: only(SIGNED_IN, REFUSED_HERE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/notes",
    about: "a note that waits, whose proposer is not named",
    given: noteIn(here),
    send: ({ course }) => get(notesOf(course)),
    gets: only(
      STAFF,
      { ...PAGE, shows: ["Mind the distance."], hides: ["The classmate"] },
      NOTHING,
    ),
  },
  {
    entry: "GET /courses/[slug]/notes",
    about: "another course",
    send: ({ elsewhere: course }) => get(notesOf(course)),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/notes mergeNoteAction",
    about: "a note that waits",
    given: noteIn(here),
    send: ({ course, people }) => ({
      kind: "action",
      path: notesOf(course),
      shownTo: people.mentor,
      fields: { text: "Mind the distance from the output." },
    }),
    gets: only(STAFF, done("/courses/seminar/notes"), NOTHING),
  },
  {
    entry: "DO /courses/[slug]/notes declineNoteAction",
    about: "a note that waits",
    given: noteIn(here),
    send: ({ course, people }) => ({
      kind: "action",
      path: notesOf(course),
      shownTo: people.mentor,
      fields: { reason: "It is there already." },
    }),
    gets: only(STAFF, done("/courses/seminar/notes"), NOTHING),
  },
  {
    entry: "GET /courses/[slug]/notes/[note]/proposer",
    about: "a note whose proposer is not named",
    given: noteIn(here),
    send: ({ course }) => get(`${notesOf(course)}/${NOTE}/proposer`),
    gets: only(STAFF, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/notes/[note]/proposer",
    about: "a note of another course, by the address of this one",
    given: noteIn(elsewhere),
    send: ({ course }) => get(`${notesOf(course)}/${NOTE}/proposer`),
    gets: everybody(NOTHING),
  },
  {
    entry: "DO /courses/[slug]/notes/[note]/proposer revealProposerAction",
    about: "a note whose proposer is not named",
    given: noteIn(here),
    send: ({ course, people }) => ({
      kind: "action",
      path: `${notesOf(course)}/${NOTE}/proposer`,
      shownTo: people.mentor,
      fields: {},
    }),
    gets: only(STAFF, { ...DONE_HERE, shows: ["The classmate"] }, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/notes/[note]/removal",
    about: "a note that was merged",
    given: noteIn(here, "merged"),
    send: ({ course }) => post(`${notesOf(course)}/${NOTE}/removal`),
    gets: only(STAFF, done("/courses/seminar/notes"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/notes/[note]/removal",
    about: "a note of another course, by the address of this one",
    given: noteIn(elsewhere, "merged"),
    send: ({ course }) => post(`${notesOf(course)}/${NOTE}/removal`),
    gets: everybody(NOTHING),
  },
];
