import { OPEN_COURSE } from "@/lib/courses/open-course";
import { done, DONE_HERE, leadsTo, NOTHING, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";
import type { Role, Stage } from "../stage";

const MANAGERS: readonly Role[] = ["instructor", "administrator"];
const VIEWERS: readonly Role[] = ["mentor", ...MANAGERS];
const MEMBERS: readonly Role[] = ["learner", "mentor", "instructor", "demonstrator"];

/** The course of the roles, and a page below it. */
const here = ({ course }: Stage, rest = ""): string => `/courses/${course.slug}${rest}`;

const memberOf = (stage: Stage): string => here(stage, `/members/${stage.classmate.id}`);
const invitationOf = ({ invitation }: Stage): string => `/join/${invitation.token}`;

/** Courses and who is in them. */
export const COURSES: readonly Row[] = [
  {
    entry: "GET /quizzes",
    about: "a course that she was turned to and has left since",
    given: ({ elsewhere }, { id }) => [
      "UPDATE session SET course_id = $1::uuid WHERE user_id::text = $2",
      elsewhere.id,
      id,
    ],
    send: () => get("/quizzes"),
    gets: everybody(
      { ...PAGE, hides: ["The course elsewhere"] },
      { administrator: { ...PAGE, shows: ["The course elsewhere"] } },
    ),
  },
  {
    entry: "POST /courses/turn",
    about: "the course of the roles",
    send: ({ course }) => post("/courses/turn", { course: course.id }),
    gets: only(SIGNED_IN, done("/quizzes"), NOTHING),
  },
  {
    entry: "POST /courses/turn",
    about: "another course",
    send: ({ elsewhere }) => post("/courses/turn", { course: elsewhere.id }),
    gets: only(["administrator"], done("/quizzes"), NOTHING),
  },
  {
    entry: "POST /courses/turn",
    about: "the open course",
    send: () => post("/courses/turn", { course: OPEN_COURSE.id }),
    gets: only(SIGNED_IN, done("/quizzes"), NOTHING),
  },
  {
    entry: "GET /courses",
    about: "the courses that she is in, and for whoever runs the site all others",
    send: () => get("/courses"),
    gets: everybody(
      { ...PAGE, hides: ["The course elsewhere"] },
      { administrator: { ...PAGE, shows: ["The course elsewhere"] } },
    ),
  },
  {
    entry: "GET /courses/new",
    about: "the form",
    send: () => get("/courses/new"),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /courses/new createCourseAction",
    about: "a course",
    send: ({ people }) => ({
      kind: "action",
      path: "/courses/new",
      shownTo: people.administrator,
      fields: { title: "A new course", slug: "a-new-one", isOpen: "no", hasCode: "yes" },
    }),
    gets: only(["administrator"], done("/courses/a-new-one"), NOTHING),
  },
  {
    entry: "GET /courses/[slug]",
    about: "the course of the roles",
    send: (stage) => get(here(stage)),
    gets: only([...MEMBERS, "administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]",
    about: "another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]",
    about: "the open course",
    send: () => get(`/courses/${OPEN_COURSE.slug}`),
    gets: everybody(PAGE),
  },
  {
    entry: "DO /courses/[slug] editCourseAction",
    about: "the course of the roles",
    send: (stage) => ({
      kind: "action",
      path: here(stage),
      shownTo: stage.people.instructor,
      fields: { title: "Another title", isOpen: "no" },
    }),
    gets: everybody(REFUSED_HERE, {
      visitor: NOTHING,
      guest: NOTHING,
      instructor: DONE_HERE,
      administrator: DONE_HERE,
    }),
  },
  {
    entry: "POST /courses/[slug]/enrolment-code",
    about: "the course of the roles",
    send: (stage) => post(here(stage, "/enrolment-code"), { wanted: "new" }),
    gets: only(MANAGERS, done("/courses/seminar"), NOTHING),
  },
  {
    entry: "GET /courses/[slug]/leave",
    about: "the course of the roles",
    send: (stage) => get(here(stage, "/leave")),
    gets: only(MEMBERS, PAGE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/leave/confirmation",
    about: "the course of the roles, whose only instructor stays",
    send: (stage) => post(here(stage, "/leave/confirmation")),
    gets: everybody(NOTHING, {
      learner: done("/courses"),
      mentor: done("/courses"),
      demonstrator: done("/courses"),
      instructor: { status: 409, changes: false },
    }),
  },
  {
    entry: "GET /courses/[slug]/members",
    about: "the course of the roles",
    send: (stage) => get(here(stage, "/members")),
    gets: only(VIEWERS, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/members",
    about: "another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/members`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/members/expected",
    about: "the course of the roles",
    send: (stage) => get(here(stage, "/members/expected")),
    gets: only(VIEWERS, PAGE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/members/expected/removal",
    about: "somebody expected",
    send: (stage) => post(here(stage, "/members/expected/removal"), { email: stage.expected }),
    gets: only(MANAGERS, done("/courses/seminar/members/expected"), NOTHING),
  },
  {
    entry: "GET /courses/[slug]/members/[user]",
    about: "a classmate",
    send: (stage) => get(memberOf(stage)),
    gets: only(MANAGERS, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/members/[user]",
    about: "a learner of another course",
    send: (stage) => get(here(stage, `/members/${stage.outsider.id}`)),
    gets: everybody(NOTHING),
  },
  {
    entry: "DO /courses/[slug]/members/[user] changeRoleAction",
    about: "a classmate",
    send: (stage) => ({
      kind: "action",
      path: memberOf(stage),
      shownTo: stage.people.instructor,
      fields: { role: "mentor" },
    }),
    gets: only(MANAGERS, done("/courses/seminar/members"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/members/[user]/removal",
    about: "a classmate",
    send: (stage) => post(`${memberOf(stage)}/removal`),
    gets: only(MANAGERS, done("/courses/seminar/members"), NOTHING),
  },
  {
    entry: "GET /courses/[slug]/invitations",
    about: "the course of the roles",
    send: (stage) => get(here(stage, "/invitations")),
    gets: only(MANAGERS, PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/invitations inviteAction",
    about: "the course of the roles",
    send: (stage) => ({
      kind: "action",
      path: here(stage, "/invitations"),
      shownTo: stage.people.instructor,
      fields: { role: "instructor", days: "1", maxUses: "1" },
    }),
    gets: only(MANAGERS, DONE_HERE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/invitations/revocation",
    about: "an invitation of the course",
    send: (stage) =>
      post(here(stage, "/invitations/revocation"), { invitation: stage.invitation.id }),
    gets: only(MANAGERS, done("/courses/seminar/invitations"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/invitations/revocation",
    about: "an invitation of the course, by the address of another",
    send: ({ elsewhere, invitation }) =>
      post(`/courses/${elsewhere.slug}/invitations/revocation`, { invitation: invitation.id }),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /courses/[slug]/roster",
    about: "the course of the roles",
    send: (stage) => get(here(stage, "/roster")),
    gets: only(MANAGERS, PAGE, NOTHING),
  },
  {
    entry: "GET /join",
    about: "the form",
    send: () => get("/join"),
    gets: everybody(PAGE),
  },
  {
    entry: "DO /join joinAction",
    about: "the course of the roles, to which her pages turn",
    send: ({ people, enrolmentCode }) => ({
      kind: "action",
      path: "/join",
      shownTo: people.learner,
      fields: { enrolment: enrolmentCode },
    }),
    gets: only(SIGNED_IN, done("/courses"), leadsTo("/sign-in")),
  },
  {
    entry: "GET /join/[token]",
    about: "an invitation as mentor",
    send: (stage) => get(invitationOf(stage)),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /join/[token]",
    about: "no invitation",
    send: () => get("/join/another-token"),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /join/[token]/membership",
    about: "an invitation as mentor",
    send: (stage) => post(`${invitationOf(stage)}/membership`),
    gets: everybody(leadsTo("/join/"), {
      learner: done("/courses"),
      demonstrator: done("/courses"),
      administrator: done("/courses"),
    }),
  },
  {
    entry: "GET /join/[token]/membership",
    about: "an invitation as mentor",
    send: (stage) => get(`${invitationOf(stage)}/membership`),
    gets: everybody(leadsTo("/join/")),
  },
];
