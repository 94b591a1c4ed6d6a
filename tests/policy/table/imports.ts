import { prepareImport } from "@/lib/analytics/import/prepare-import";
import { done, leadsTo, NOTHING, type Outcome, PAGE } from "../outcome";
import { everybody, get, only, post, type Row, type Sent, upload } from "../row";
import type { Person, Role, Stage } from "../stage";

export const MANAGERS: readonly Role[] = ["instructor", "administrator"];

export const IMPORT = "01939000-0000-7000-8000-00000000eeee";
export const BELOW = "/courses/seminar/reports/import";
export const ELSEWHERE = "/courses/elsewhere/reports/import";

const ANSWERS = Buffer.from("Name,Q1,Q2\nAda,A,B\nMax,C,B\n");
const KEY = Buffer.from("A\nB\n");
const { pending, checked } = prepareImport({ answers: ANSWERS, key: KEY }, { title: "Exam" });

/** An upload that somebody has made and not confirmed. */
export const waiting = ({ course }: Stage, { id }: Person): readonly [string, ...string[]] => [
  `INSERT INTO response_import
     (id, course_id, created_by, title, file_name, answers, key, pending, people)
   SELECT $1::uuid, $2::uuid, (SELECT id FROM person WHERE id::text = $3), 'Exam', 'exam.csv',
     decode($4, 'hex'), decode($5, 'hex'), $6::jsonb, 2`,
  IMPORT,
  course.id,
  id,
  ANSWERS.toString("hex"),
  KEY.toString("hex"),
  JSON.stringify(pending),
];

/** One that is stored, whoever made it. */
export const stored = ({ course, classmate }: Stage): readonly [string, ...string[]] => [
  `WITH made AS (
     INSERT INTO response_import
       (id, course_id, created_by, title, file_name, confirmed_at, content, people)
     SELECT $1::uuid, $2::uuid, $3::uuid, 'Exam', 'exam.csv', now(), $4::jsonb, 1 RETURNING id
   )
   INSERT INTO response_import_row (import_id, line, answers, groups)
   SELECT id, 2, '[["A"],["B"]]'::jsonb, '[]'::jsonb FROM made`,
  IMPORT,
  course.id,
  classmate.id,
  JSON.stringify(checked.content),
];

/** What is asked of an upload that waits: for managers, where it is theirs. */
const ofWaiting = (entry: string, outcome: Outcome, send: (at: string) => Sent): readonly Row[] => [
  {
    entry,
    about: "an upload of hers that waits",
    given: waiting,
    send: () => send(`${BELOW}/${IMPORT}`),
    gets: only(MANAGERS, outcome, NOTHING),
  },
  {
    entry,
    about: "an upload of another that waits",
    given: (stage) => waiting(stage, stage.classmate),
    send: () => send(`${BELOW}/${IMPORT}`),
    gets: everybody(NOTHING),
  },
  {
    entry,
    about: "an upload of hers, by the address of another course",
    given: waiting,
    send: () => send(`${ELSEWHERE}/${IMPORT}`),
    gets: everybody(NOTHING),
  },
];

/** Answers from elsewhere: whoever uploads them sees them alone until they are stored. */
export const IMPORTS: readonly Row[] = [
  {
    entry: "GET /courses/[slug]/reports/import",
    about: "the course of the roles, while an upload of another waits",
    given: (stage) => waiting(stage, stage.classmate),
    send: () => get(BELOW),
    gets: only(MANAGERS, { ...PAGE, hides: [IMPORT] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/import",
    about: "another course",
    send: () => get(ELSEWHERE),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/reports/import/check",
    about: "the course of the roles",
    send: () => get(`${BELOW}/check`),
    gets: everybody(leadsTo(BELOW)),
  },
  {
    entry: "POST /courses/[slug]/reports/import/check",
    about: "a form without answers",
    send: () => post(`${BELOW}/check`),
    gets: only(MANAGERS, { status: 422, changes: false }, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/reports/import/check",
    about: "answers",
    send: () =>
      upload(`${BELOW}/check`, { field: "answers", name: "exam.csv", content: ANSWERS.toString() }),
    gets: only(MANAGERS, done(`${BELOW}/`), NOTHING),
  },
  ...ofWaiting("GET /courses/[slug]/reports/import/[import]", PAGE, get),
  ...ofWaiting("POST /courses/[slug]/reports/import/[import]/mapping", done(BELOW), (at) =>
    post(`${at}/mapping`, { title: "Another title" }),
  ),
  ...ofWaiting("POST /courses/[slug]/reports/import/[import]/confirmation", done(BELOW), (at) =>
    post(`${at}/confirmation`),
  ),
  ...ofWaiting("POST /courses/[slug]/reports/import/[import]/deletion", done(BELOW), (at) =>
    post(`${at}/deletion`),
  ),
  {
    entry: "GET /courses/[slug]/reports/import/[import]",
    about: "an import that is stored, whoever made it",
    given: stored,
    send: () => get(`${BELOW}/${IMPORT}`),
    gets: only(MANAGERS, PAGE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/reports/import/[import]/deletion",
    about: "an import that is stored, whoever made it",
    given: stored,
    send: () => post(`${BELOW}/${IMPORT}/deletion`),
    gets: only(MANAGERS, done(BELOW), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/reports/import/[import]/mapping",
    about: "an import that is stored",
    given: stored,
    send: () => post(`${BELOW}/${IMPORT}/mapping`),
    gets: everybody(NOTHING),
  },
];
