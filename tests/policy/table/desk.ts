import { done, DONE_HERE, leadsTo, NOTHING, type Outcome, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row } from "../row";
import type { Role, Stage } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];
const MANAGERS: readonly Role[] = ["instructor", "administrator"];
const READERS: readonly Role[] = [...STAFF, "learner", "demonstrator"];
/** Ids that nothing has yet. */
const BAN = "0198aaaa-0000-7000-8000-000000000001";
const SPLIT = "0198aaaa-0000-7000-8000-000000000002";
const OTHER = "0198aaaa-0000-7000-8000-000000000003";

const deskOf = ({ slug }: { readonly slug: string }): string => `/courses/${slug}/desk`;
const threadOf = ({ thread }: Stage): string => `/threads/${thread.id}`;
const rootOf = ({ thread }: Stage): string => `/posts/${thread.root}`;
const replyOf = ({ thread }: Stage): string => `/posts/${thread.reply}`;

/** The thread is one of a course where nobody with a role is. */
const isElsewhere = ({ thread, elsewhere }: Stage) =>
  ["UPDATE thread SET course_id = $1::uuid WHERE id = $2::uuid", elsewhere.id, thread.id] as const;

const isBanned = ({ course, classmate }: Stage) =>
  [
    `INSERT INTO course_ban (id, course_id, user_id, reason) VALUES ('${BAN}', $1::uuid, $2::uuid, 'Unkind')`,
    course.id,
    classmate.id,
  ] as const;

const isFlagged = ({ thread, classmate }: Stage) =>
  [
    "INSERT INTO flag (id, post_id, user_id, reason, words) VALUES (gen_random_uuid(), $1::uuid, $2::uuid, 'unkind', 'It laughs.')",
    thread.reply,
    classmate.id,
  ] as const;

/** A second thread of the course, to merge into. */
const isTarget = ({ course, classmate }: Stage) =>
  [
    `WITH made AS (INSERT INTO thread (id, course_id, kind, title, author_id, picked)
      VALUES ('${OTHER}', $1::uuid, 'question', 'Another question', $2::uuid, '{}') RETURNING id)
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain, definitions)
    SELECT gen_random_uuid(), id, 1, '{}', $2::uuid, 'learner', 'Why?', 'Why?', '{}' FROM made`,
    course.id,
    classmate.id,
  ] as const;

/** A form of the page where a post is moderated, as the instructor is shown it. */
const ofPost = (
  action: string,
  pathOf: (stage: Stage) => string,
  fields: Readonly<Record<string, string>>,
  outcome: Outcome,
  roles = STAFF,
  others: Outcome = NOTHING,
): Row => ({
  entry: `DO /posts/[post]/moderation ${action}`,
  about: "a post of the course",
  send: (stage) => ({
    kind: "action",
    path: `${pathOf(stage)}/moderation`,
    shownTo: stage.people.instructor,
    fields,
  }),
  gets: { ...only(roles, outcome, NOTHING), ...(others !== NOTHING && { mentor: others }) },
});

/** The desk of a course, and what its staff do with threads, posts and writers. */
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
    send: ({ course }) => get(deskOf(course)),
    gets: only(
      STAFF,
      { ...PAGE, shows: ["How is that not easier?"], hides: ["The classmate"] },
      NOTHING,
    ),
  },
  {
    entry: "GET /courses/[slug]/desk",
    about: "what is flagged there",
    given: isFlagged,
    send: ({ course }) => get(`${deskOf(course)}?show=flagged`),
    gets: only(STAFF, { ...PAGE, shows: ["It laughs."], hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/desk",
    about: "another course",
    send: ({ elsewhere }) => get(deskOf(elsewhere)),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/desk answerFromDeskAction",
    about: "a question that waits",
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
    send: (stage) => post(`${threadOf(stage)}/claim`, { on: "yes" }),
    gets: only(STAFF, done("/threads/"), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/claim",
    about: "a question that waits in another course",
    given: isElsewhere,
    send: (stage) => post(`${threadOf(stage)}/claim`, { on: "yes" }),
    gets: only(["administrator"], done("/threads/"), NOTHING),
  },
  ...(["lock", "pin"] as const).map((what): Row => ({
    entry: `POST /threads/[thread]/${what}`,
    about: "a thread of the course",
    send: (stage) => post(`${threadOf(stage)}/${what}`, { on: "yes" }),
    gets: only(STAFF, done("/threads/"), NOTHING),
  })),
  {
    entry: "GET /threads/[thread]/moderation",
    about: "a thread of the course",
    send: (stage) => get(`${threadOf(stage)}/moderation`),
    gets: only(STAFF, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /threads/[thread]/moderation",
    about: "a thread of another course",
    given: isElsewhere,
    send: (stage) => get(`${threadOf(stage)}/moderation`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /threads/[thread]/moderation moveAction",
    about: "a thread of the course, to no question",
    send: (stage) => ({
      kind: "action",
      path: `${threadOf(stage)}/moderation`,
      shownTo: stage.people.instructor,
      fields: { course: stage.course.slug, question: "", choice: "" },
    }),
    gets: only(STAFF, done("/threads/"), NOTHING),
  },
  {
    entry: "DO /threads/[thread]/moderation mergeAction",
    about: "a thread of the course, into another",
    given: isTarget,
    send: (stage) => ({
      kind: "action",
      path: `${threadOf(stage)}/moderation`,
      shownTo: stage.people.instructor,
      fields: { into: OTHER },
    }),
    gets: only(STAFF, done(`/threads/${OTHER}`), NOTHING),
  },
  {
    entry: "GET /posts/[post]/moderation",
    about: "an anonymous post of the course",
    send: (stage) => get(`${rootOf(stage)}/moderation`),
    gets: only(STAFF, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  ofPost("hideAction", replyOf, { reason: "Unkind" }, done("/posts/")),
  ofPost(
    "splitAction",
    replyOf,
    { id: SPLIT, kind: "question", title: "Another question" },
    done("/threads/"),
  ),
  ofPost("banAction", rootOf, { reason: "Unkind", until: "" }, DONE_HERE, MANAGERS, REFUSED_HERE),
  {
    entry: "DO /posts/[post]/moderation showAgainAction",
    about: "a hidden post of the course",
    given: ({ thread }) => [
      "UPDATE post SET hidden_at = now(), hidden_reason = 'Unkind' WHERE id = $1::uuid",
      thread.reply,
    ],
    send: (stage) => ({
      kind: "action",
      path: `${replyOf(stage)}/moderation`,
      shownTo: stage.people.instructor,
      fields: {},
    }),
    gets: only(STAFF, done("/posts/"), NOTHING),
  },
  {
    entry: "DO /posts/[post]/moderation keepAction",
    about: "a flagged post, from the desk",
    given: isFlagged,
    send: ({ people, course }) => ({
      kind: "action",
      path: `${deskOf(course)}?show=flagged`,
      shownTo: people.instructor,
      fields: { note: "" },
    }),
    gets: only(STAFF, DONE_HERE, NOTHING),
  },
  {
    entry: "GET /posts/[post]/flag",
    about: "a post of the course",
    send: (stage) => get(`${rootOf(stage)}/flag`),
    gets: only(READERS, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /posts/[post]/flag",
    about: "a post of another course",
    given: isElsewhere,
    send: (stage) => get(`${rootOf(stage)}/flag`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /posts/[post]/flag flagAction",
    about: "a post of the course",
    send: (stage) => ({
      kind: "action",
      path: `${rootOf(stage)}/flag`,
      shownTo: stage.people.learner,
      fields: { reason: "unkind", words: "It laughs." },
    }),
    gets: only(READERS, DONE_HERE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/bans",
    about: "the course of the roles",
    given: isBanned,
    send: ({ course }) => get(`/courses/${course.slug}/bans`),
    gets: only(MANAGERS, { ...PAGE, shows: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/bans",
    about: "another course",
    send: ({ elsewhere }) => get(`/courses/${elsewhere.slug}/bans`),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "POST /courses/[slug]/bans/[ban]/lifting",
    about: "a ban of the course",
    given: isBanned,
    send: ({ course }) => post(`/courses/${course.slug}/bans/${BAN}/lifting`),
    gets: only(MANAGERS, done("/courses/seminar/bans"), NOTHING),
  },
  {
    entry: "POST /courses/[slug]/bans/[ban]/lifting",
    about: "a ban of the course, by the address of another",
    given: isBanned,
    send: ({ elsewhere }) => post(`/courses/${elsewhere.slug}/bans/${BAN}/lifting`),
    gets: everybody(NOTHING),
  },
];
