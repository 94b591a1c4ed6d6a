import { done, leadsTo, NOTHING, PAGE } from "../outcome";
import { everybody, get, only, post, type Row } from "../row";
import type { Role, Stage } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];

const THREAD = "0198aaaa-0000-7000-8000-000000000001";
const POST = "0198aaaa-0000-7000-8000-000000000002";

/** A question of the classmate's that waits in a course. */
const waitingIn =
  (courseOf: (stage: Stage) => string) =>
  (stage: Stage): readonly [string, ...string[]] => [
    `WITH made AS (
      INSERT INTO thread (id, course_id, kind, title, author_id, waiting_since, picked)
      VALUES ('${THREAD}', $1::uuid, 'question', 'How is that not easier?', $2::uuid, now(), '{}')
      ON CONFLICT DO NOTHING RETURNING id)
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain)
    SELECT '${POST}', id, 1, '{}', $2::uuid, 'learner', 'Why?', 'Why?' FROM made`,
    courseOf(stage),
    stage.classmate.id,
  ];

const here = waitingIn(({ course }) => course.id);
const elsewhere = waitingIn(({ elsewhere: { id } }) => id);

const deskOf = ({ slug }: { readonly slug: string }): string => `/courses/${slug}/desk`;

/** The desk of a course. */
export const DESK: readonly Row[] = [
  {
    entry: "GET /desk",
    about: "the course that she is turned to",
    send: () => get("/desk"),
    gets: everybody(leadsTo("/courses/")),
  },
  {
    entry: "GET /courses/[slug]/desk",
    about: "the course of the roles",
    given: here,
    send: ({ course }) => get(deskOf(course)),
    gets: only(STAFF, { ...PAGE, shows: ["How is that not easier?"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/desk",
    about: "another course",
    send: ({ elsewhere: course }) => get(deskOf(course)),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/desk answerFromDeskAction",
    about: "a question that waits",
    given: here,
    send: ({ people, course }) => ({
      kind: "action",
      path: deskOf(course),
      shownTo: people.mentor,
      fields: { text: "Because it is a share." },
    }),
    gets: only(STAFF, done(deskOf({ slug: "seminar" })), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/claim",
    about: "a question that waits",
    given: here,
    send: () => post(`/threads/${THREAD}/claim`, { on: "yes" }),
    gets: only(STAFF, done(`/threads/${THREAD}`), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/claim",
    about: "a question that waits in another course",
    given: elsewhere,
    send: () => post(`/threads/${THREAD}/claim`, { on: "yes" }),
    gets: only(["administrator"], done(`/threads/${THREAD}`), NOTHING),
  },
];
