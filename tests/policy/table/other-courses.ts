import { done, DONE_HERE, NOTHING, REFUSED_HERE } from "../outcome";
import { everybody, only, post, type Row, type Sent, upload } from "../row";
import type { Role, Stage } from "../stage";

const MANAGERS: readonly Role[] = ["instructor", "administrator"];

/** Two ways to what is not of the course at the address: her own course's, and another's. */
const here = ({ course }: Stage, rest: string): string => `/courses/${course.slug}${rest}`;
const there = ({ elsewhere }: Stage, rest = ""): string => `/courses/${elsewhere.slug}${rest}`;

/** Who runs the site may do it in every course; for everybody else there is no such course. */
const administratorOnly = (outcome: Row["gets"][Role]): Row["gets"] =>
  everybody(NOTHING, { administrator: outcome });

/** The form of a page that only an administrator is shown. */
const formThere = (stage: Stage, rest: string, fields: Readonly<Record<string, string>>): Sent => ({
  kind: "action",
  path: there(stage, rest),
  shownTo: stage.people.administrator,
  fields,
});

/** The form for the role of a classmate, which names a learner of another course instead. */
const outsidersRole = (stage: Stage): Sent => ({
  kind: "action",
  path: here(stage, `/members/${stage.classmate.id}`),
  shownTo: stage.people.instructor,
  fields: { role: "mentor" },
  replacing: [stage.classmate.id, stage.outsider.id],
});

/** What is done in a course by those whose course is another, and with what is of another. */
export const OTHER_COURSES: readonly Row[] = [
  {
    entry: "DO /courses/[slug] editCourseAction",
    about: "another course",
    send: (stage) => formThere(stage, "", { title: "Another title", isOpen: "no" }),
    gets: administratorOnly(DONE_HERE),
  },
  {
    entry: "DO /courses/[slug] editCourseAction",
    about: "another course, by the form of her own",
    send: (stage) => ({
      kind: "action",
      path: here(stage, ""),
      shownTo: stage.people.instructor,
      fields: { title: "Another title", isOpen: "no" },
      replacing: [stage.course.slug, stage.elsewhere.slug],
    }),
    gets: everybody(REFUSED_HERE, {
      visitor: NOTHING,
      guest: NOTHING,
      administrator: DONE_HERE,
    }),
  },
  {
    entry: "POST /courses/[slug]/enrolment-code",
    about: "another course",
    send: (stage) => post(there(stage, "/enrolment-code"), { wanted: "new" }),
    gets: administratorOnly(done("/courses/elsewhere")),
  },
  {
    entry: "POST /courses/[slug]/leave/confirmation",
    about: "another course, in which she is not",
    send: (stage) => post(there(stage, "/leave/confirmation")),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /courses/[slug]/members/expected/removal",
    about: "somebody who is expected in a course, by the address of another",
    send: (stage) => post(there(stage, "/members/expected/removal"), { email: stage.expected }),
    gets: everybody(NOTHING),
  },
  {
    entry: "DO /courses/[slug]/members/[user] changeRoleAction",
    about: "a learner of another course, by the form of her own",
    send: outsidersRole,
    gets: only(MANAGERS, REFUSED_HERE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/members/[user] changeRoleAction",
    about: "a learner of another course, there",
    send: (stage) => formThere(stage, `/members/${stage.outsider.id}`, { role: "mentor" }),
    gets: administratorOnly(done("/courses/elsewhere/members")),
  },
  {
    entry: "POST /courses/[slug]/members/[user]/removal",
    about: "a learner of another course, by the address of her own",
    send: (stage) => post(here(stage, `/members/${stage.outsider.id}/removal`)),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /courses/[slug]/members/[user]/removal",
    about: "a learner of another course, there",
    send: (stage) => post(there(stage, `/members/${stage.outsider.id}/removal`)),
    gets: administratorOnly(done("/courses/elsewhere/members")),
  },
  {
    entry: "POST /courses/[slug]/members/[user]/removal",
    about: "a classmate, by the address of another course",
    send: (stage) => post(there(stage, `/members/${stage.classmate.id}/removal`)),
    gets: everybody(NOTHING),
  },
  {
    entry: "DO /courses/[slug]/invitations inviteAction",
    about: "another course",
    send: (stage) =>
      formThere(stage, "/invitations", { role: "instructor", days: "1", maxUses: "1" }),
    gets: administratorOnly(DONE_HERE),
  },
  {
    entry: "POST /courses/[slug]/roster/check",
    about: "another course",
    send: (stage) =>
      upload(there(stage, "/roster/check"), {
        field: "roster",
        name: "class.csv",
        content: "E-mail,Name,Role\nnew@example.org,New,learner\n",
      }),
    gets: administratorOnly(done("/courses/elsewhere/roster/")),
  },
];
