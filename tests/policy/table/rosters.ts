import { done, leadsTo, NOTHING, type Outcome, PAGE } from "../outcome";
import { everybody, get, only, post, type Row, type Sent, upload } from "../row";
import type { Person, Role, Stage } from "../stage";

const MANAGERS: readonly Role[] = ["instructor", "administrator"];

const ROSTER = "01939000-0000-7000-8000-00000000dddd";

const check = ({ course }: Stage, lines: readonly string[]) =>
  upload(`/courses/${course.slug}/roster/check`, {
    field: "roster",
    name: "class.csv",
    content: ["E-mail,Name,Role", ...lines, ""].join("\n"),
  });

/** A roster that waits, whose name makes it the bystander's. */
const waiting = (stage: Stage, courseId: string, by: string): readonly [string, ...string[]] => [
  `INSERT INTO roster_import (id, course_id, created_by, file_name, rows, total)
   SELECT $1::uuid, $2::uuid, (SELECT id FROM person WHERE id::text = $3), $4, rows, total
   FROM roster_import WHERE id::text = $5`,
  ROSTER,
  courseId,
  by,
  `${stage.bystander.id}.csv`,
  stage.roster,
];

const seen = (...thenShows: readonly string[]): Row["gets"] =>
  only(MANAGERS, { ...done("/courses/seminar/roster/"), thenShows }, NOTHING);

/** Makes somebody the one who had the roster of the stage checked. */
const checkedBy = ({ roster }: Stage, { id }: Person): readonly [string, ...string[]] => [
  `UPDATE roster_import SET created_by = (SELECT id FROM person WHERE id::text = $2)
   WHERE id::text = $1`,
  roster,
  id,
];

/** What was confirmed is no more a matter of whoever had it checked. */
const imported = ({ roster }: Stage): readonly [string, ...string[]] => [
  `UPDATE roster_import SET started_at = now(), finished_at = now(), done = total
   WHERE id::text = $1`,
  roster,
];

/** What is asked of one roster: for managers, where they had it checked. */
const ofOne = (entry: string, outcome: Outcome, send: (roster: string) => Sent): readonly Row[] => {
  const [below, elsewhere] = ["/courses/seminar/roster/", "/courses/elsewhere/roster/"];
  return [
    {
      entry,
      about: "a roster that she had checked",
      given: checkedBy,
      send: ({ roster }) => send(`${below}${roster}`),
      gets: only(MANAGERS, outcome, NOTHING),
    },
    {
      entry,
      about: "a roster that another had checked",
      given: (stage) => checkedBy(stage, stage.classmate),
      send: ({ roster }) => send(`${below}${roster}`),
      gets: everybody(NOTHING),
    },
    {
      entry,
      about: "a roster that she had checked, by the address of another course",
      given: checkedBy,
      send: ({ roster }) => send(`${elsewhere}${roster}`),
      gets: everybody(NOTHING),
    },
  ];
};

/** Rosters: kept, shown before anything is done, and about one course alone. */
export const ROSTERS: readonly Row[] = [
  {
    entry: "POST /courses/[slug]/roster/check",
    about: "a form without a file",
    send: (stage) => post(`/courses/${stage.course.slug}/roster/check`),
    gets: only(MANAGERS, { status: 422, changes: false }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/roster/check",
    about: "the course of the roles",
    send: (stage) => get(`/courses/${stage.course.slug}/roster/check`),
    gets: everybody(leadsTo("/courses/seminar/roster")),
  },
  ...ofOne("GET /courses/[slug]/roster/[roster]", PAGE, get),
  ...ofOne("GET /courses/[slug]/roster/[roster]/progress", PAGE, (roster) =>
    get(`${roster}/progress`),
  ),
  ...ofOne(
    "POST /courses/[slug]/roster/[roster]/confirmation",
    done("/courses/seminar/roster/"),
    (roster) => post(`${roster}/confirmation`),
  ),
  {
    entry: "GET /courses/[slug]/roster/[roster]",
    about: "a roster that was imported, whoever had it checked",
    given: imported,
    send: ({ roster }) => get(`/courses/seminar/roster/${roster}`),
    gets: only(MANAGERS, PAGE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/roster/check",
    about: "a file about a member, somebody with an account and somebody without",
    send: (stage) =>
      check(stage, [
        `${stage.classmate.email},The classmate,mentor`,
        `${stage.outsider.email},The outsider,learner`,
        "new@example.org,New,learner",
      ]),
    gets: seen("from learner up to mentor", "becomes learner", "is expected as learner"),
  },
  {
    entry: "POST /courses/[slug]/roster/check",
    about: "a file about somebody who is expected in another course too, in another role",
    given: ({ elsewhere }) => [
      `INSERT INTO expected_member (course_id, email, name, role)
       VALUES ($1::uuid, 'new@example.org', 'New', 'mentor')`,
      elsewhere.id,
    ],
    send: (stage) => check(stage, ["new@example.org,New,learner"]),
    gets: seen("is expected as learner"),
  },
  {
    entry: "POST /courses/[slug]/roster/check",
    about: "a file, while one waits that another has uploaded",
    given: (stage) => waiting(stage, stage.course.id, stage.bystander.id),
    send: (stage) => check(stage, ["new@example.org,New,learner"]),
    gets: seen(),
  },
  {
    entry: "POST /courses/[slug]/roster/check",
    about: "a file, while one of hers waits in another course",
    given: (stage, who) => waiting(stage, stage.elsewhere.id, who.id),
    send: (stage) => check(stage, ["new@example.org,New,learner"]),
    gets: seen(),
  },
];
