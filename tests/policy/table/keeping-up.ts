import { done, leadsTo, NOTHING, PAGE } from "../outcome";
import { everybody, get, only, post, type Row, type Sent, SIGNED_IN } from "../row";
import type { Person, Stage } from "../stage";

/** An id that nothing has. */
const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Something unread in somebody's own inbox, and its thread, both under the id of her account. */
const unread = ({ course }: Stage, { id }: Person) =>
  [
    `WITH t AS (
      INSERT INTO thread (id, course_id, kind, title)
      SELECT id, $2::uuid, 'question', 'A thread of the table' FROM person
      WHERE id::text = $1::text RETURNING id
    ), p AS (
      INSERT INTO post (id, thread_id, number, path, author_role, byline, text, plain)
      SELECT gen_random_uuid(), id, 1, '{}', 'learner', 'The table', 'Why?', 'Why?' FROM t
      RETURNING id, thread_id
    )
    INSERT INTO notification (id, user_id, kind, thread_id, post_id)
    SELECT person.id, person.id, 'reply', p.thread_id, p.id FROM p, person
    WHERE person.id::text = $1::text`,
    id,
    course.id,
  ] as const;

/** The id of what {@link unread} makes. */
const madeFor = ({ id }: Person): string => (id === "" ? NOBODYS : id);

const reading = (threadId: string): Sent => ({
  kind: "request",
  method: "POST",
  path: `/threads/${threadId}/readings`,
  json: { numbers: [1] },
});

/** What tells somebody of what is new: inbox, readings, mail, feeds. */
export const KEEPING_UP: readonly Row[] = [
  {
    entry: "GET /inbox",
    about: "her own",
    given: unread,
    send: () => get("/inbox"),
    gets: only(SIGNED_IN, { ...PAGE, shows: ["A thread of the table"] }, leadsTo("/sign-in", 307)),
  },
  {
    entry: "POST /inbox/[notification]/opening",
    about: "a line of her own",
    given: unread,
    send: (_, who) => post(`/inbox/${madeFor(who)}/opening`),
    gets: only(SIGNED_IN, done("/posts/"), NOTHING),
  },
  {
    entry: "POST /inbox/[notification]/opening",
    about: "a line of a classmate's",
    given: (stage) => unread(stage, stage.classmate),
    send: ({ classmate }) => post(`/inbox/${madeFor(classmate)}/opening`),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /inbox/reading",
    about: "all of her own",
    given: unread,
    send: () => post("/inbox/reading"),
    gets: only(SIGNED_IN, done("/inbox"), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/readings",
    about: "a thread of the course",
    given: unread,
    send: (_, who) => reading(madeFor(who)),
    gets: only(SIGNED_IN, { status: 204, changes: true }, NOTHING),
  },
  {
    entry: "POST /threads/[thread]/readings",
    about: "a thread that there is not",
    send: () => reading(NOBODYS),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /threads/[thread]/events",
    about: "a thread that there is not",
    send: () => get(`/threads/${NOBODYS}/events`),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /threads/[thread]/events",
    about: "a thread of the course, whose stream does not end for whoever may read it",
    given: (stage) => unread(stage, stage.classmate),
    send: ({ classmate }) => get(`/threads/${madeFor(classmate)}/events`),
    gets: everybody(null, { visitor: NOTHING, guest: NOTHING }),
  },
  {
    entry: "GET /courses/[slug]/discussion/events",
    about: "another course, whose stream does not end for an administrator",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/discussion/events`),
    gets: everybody(NOTHING, { administrator: null }),
  },
];
