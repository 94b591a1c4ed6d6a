import { done, leadsTo, NOTHING, PAGE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";
import type { Person, Stage } from "../stage";

/** An id that nothing has. */
const NOBODYS = "00000000-0000-4000-8000-000000000000";

/** Something unread in somebody's own inbox, under the id of her account. */
const unread = ({ course }: Stage, { id }: Person) =>
  [
    `WITH t AS (
      INSERT INTO thread (id, course_id, kind, title)
      SELECT gen_random_uuid(), $2::uuid, 'question', 'A thread of the table' FROM person
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

/** The line of the inbox that {@link unread} makes. */
const lineOf = ({ id }: Person): string => (id === "" ? NOBODYS : id);

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
    send: (_, who) => post(`/inbox/${lineOf(who)}/opening`),
    gets: only(SIGNED_IN, done("/posts/"), NOTHING),
  },
  {
    entry: "POST /inbox/[notification]/opening",
    about: "a line of a classmate's",
    given: (stage) => unread(stage, stage.classmate),
    send: ({ classmate }) => post(`/inbox/${lineOf(classmate)}/opening`),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /inbox/reading",
    about: "all of her own",
    given: unread,
    send: () => post("/inbox/reading"),
    gets: only(SIGNED_IN, done("/inbox"), NOTHING),
  },
];
