import { hashFeedSecret } from "@/lib/discussion/feed-secret";
import { stopToken } from "@/lib/discussion/stop-token";
import type { Body } from "../asker";
import { done, DONE_HERE, leadsTo, NOTHING, PAGE } from "../outcome";
import { everybody, get, only, post, type Row, type Sent, SIGNED_IN } from "../row";
import type { Person, Stage } from "../stage";
import { TABLE_SECRET } from "../table-secret";

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
      INSERT INTO post (id, thread_id, number, path, author_role, byline, text, plain,
        definitions)
      SELECT gen_random_uuid(), id, 1, '{}', 'learner', 'The table', 'Why?', 'Why?', '{}' FROM t
      RETURNING id, thread_id
    )
    INSERT INTO notification (id, user_id, kind, thread_id, post_id)
    SELECT person.id, person.id, 'reply', p.thread_id, p.id FROM p, person
    WHERE person.id::text = $1::text`,
    id,
    course.id,
  ] as const;

/** Something unread of a note in somebody's own inbox, under the id of her account. */
const unreadNote = ({ course }: Stage, { id }: Person) =>
  [
    `WITH g AS (
      INSERT INTO choice_note (id, course_id, question_id, choice_key, text, proposed_by, outcome, settled_at)
      SELECT id, $2::uuid, 'two-groups-one-output', 'a', 'A note', id, 'merged', now() FROM person
      WHERE id::text = $1::text RETURNING id
    )
    INSERT INTO notification (id, user_id, kind, note_id)
    SELECT id, id, 'note-merged', id FROM g`,
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

/** Whoever has an account of her own: the demonstration's are everybody's. */
const HOLDERS = SIGNED_IN.filter((role) => role !== "demonstrator");

const SECRET = "the-secret-of-a-feed-of-the-table";

/** Somebody's feed of the course, by {@link SECRET}. */
const feedOf = ({ course }: Stage, { id }: Person) =>
  [
    `INSERT INTO feed (course_id, user_id, secret_hash)
    SELECT $1::uuid, id, $2 FROM person WHERE id::text = $3::text`,
    course.id,
    hashFeedSecret(SECRET),
    id,
  ] as const;

/** The link in a mail of the course to somebody. */
const linkOf = ({ course }: Stage, { id }: Person): string =>
  stopToken(TABLE_SECRET, { courseId: course.id, userId: id });

/** What mail programs send on one click, as RFC 8058 prints it (sections 3.2 and 8). */
const ONE_CLICKS: readonly (readonly [words: string, body: Body])[] = [
  [
    "an encoded form",
    { type: "application/x-www-form-urlencoded", body: "List-Unsubscribe=One-Click" },
  ],
  [
    "a form in parts",
    {
      type: "multipart/form-data; boundary=---FormBoundaryjWmhtjORrn",
      body: '-----FormBoundaryjWmhtjORrn\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n-----FormBoundaryjWmhtjORrn--\r\n',
    },
  ],
];

const oneClick = (token: string, plain: Body): Sent => ({
  kind: "request",
  method: "POST",
  path: `/mail/stop/${token}/now`,
  plain,
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
    entry: "GET /inbox/words",
    about: "how many lines wait in her own",
    given: unread,
    send: () => get("/inbox/words"),
    gets: only(SIGNED_IN, { ...PAGE, shows: ["Inbox, 1 unread"] }, NOTHING),
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
    about: "a line of her own about a note of hers",
    given: unreadNote,
    send: (_, who) => post(`/inbox/${madeFor(who)}/opening`),
    gets: only(SIGNED_IN, done("/courses/"), NOTHING),
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
  {
    entry: "GET /courses/[slug]/mail",
    about: "the course of the roles",
    send: ({ course }) => get(`/courses/${course.slug}/mail`),
    gets: only(SIGNED_IN, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/mail",
    about: "another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/mail`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/mail chooseMailAction",
    about: "the course of the roles",
    send: ({ course, people }) => ({
      kind: "action",
      path: `/courses/${course.slug}/mail`,
      shownTo: people.learner,
      fields: { rhythm: "weekly", isAll: "yes" },
    }),
    gets: only(SIGNED_IN, DONE_HERE, NOTHING),
  },
  {
    entry: "GET /mail/stop/[token]",
    about: "her own mails of the course, by whoever has the link",
    send: (stage, who) => get(`/mail/stop/${linkOf(stage, who)}`),
    gets: only(SIGNED_IN, { ...PAGE, shows: ["Stop the mails of this course"] }, NOTHING),
  },
  {
    entry: "GET /mail/stop/[token]",
    about: "a link that was not made here",
    send: (stage, who) => get(`/mail/stop/${linkOf(stage, who)}x`),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /mail/stop/[token]/now",
    about: "any link",
    send: () => get("/mail/stop/any/now"),
    gets: everybody(leadsTo("/mail/stop/any")),
  },
  {
    entry: "POST /mail/stop/[token]/now",
    about: "the mails of a classmate, by whoever has the link",
    send: (stage) => post(`/mail/stop/${linkOf(stage, stage.classmate)}/now`),
    gets: everybody(done("/mail/stop/")),
  },
  ...ONE_CLICKS.flatMap(([words, plain]): readonly Row[] => [
    {
      entry: "POST /mail/stop/[token]/now",
      about: `the mails of a classmate, by a mail program with ${words}`,
      send: (stage) => oneClick(linkOf(stage, stage.classmate), plain),
      gets: everybody({ ...DONE_HERE, shows: ["no more mails"] }),
    },
    {
      entry: "POST /mail/stop/[token]/now",
      about: `a link that was not made here, by a mail program with ${words}`,
      send: (stage) => oneClick(`${linkOf(stage, stage.classmate)}x`, plain),
      gets: everybody(NOTHING),
    },
  ]),
  {
    entry: "POST /mail/stop/[token]/now",
    about: "a link that was not made here",
    send: (stage) => post(`/mail/stop/${linkOf(stage, stage.classmate)}x/now`),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /courses/[slug]/feed",
    about: "the course of the roles",
    send: ({ course }) => get(`/courses/${course.slug}/feed`),
    gets: only(HOLDERS, PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/feed makeFeedAction",
    about: "the course of the roles",
    send: ({ course, people }) => ({
      kind: "action",
      path: `/courses/${course.slug}/feed`,
      shownTo: people.learner,
      fields: {},
    }),
    gets: only(HOLDERS, DONE_HERE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/feed/revocation",
    about: "the course of the roles",
    given: feedOf,
    send: ({ course }) => post(`/courses/${course.slug}/feed/revocation`),
    gets: only(HOLDERS, done("/courses/"), NOTHING),
  },
  {
    entry: "GET /courses/[slug]/feed/[secret]",
    about: "the address of a classmate's feed, whoever asks",
    given: (stage) => feedOf(stage, stage.classmate),
    send: ({ course }) => get(`/courses/${course.slug}/feed/${SECRET}`),
    gets: everybody({ ...PAGE, shows: ["http://www.w3.org/2005/Atom"] }),
  },
  {
    entry: "GET /courses/[slug]/feed/[secret]",
    about: "the address of a feed that has ended",
    send: ({ course }) => get(`/courses/${course.slug}/feed/${SECRET}`),
    gets: everybody(NOTHING),
  },
];
