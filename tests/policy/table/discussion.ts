import { OPEN_COURSE } from "@/lib/courses/open-course";
import { done, leadsTo, NOTHING, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";
import type { Person, Role, Stage } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];
const READERS: readonly Role[] = [...STAFF, "learner", "demonstrator"];
/** Some id that nothing has yet, as a page makes one for its form. */
const FRESH = "11111111-2222-4333-8444-555555555555";

const list = ({ course }: Stage): string => `/courses/${course.slug}/discussion`;
const openList = `/courses/${OPEN_COURSE.slug}/discussion`;
const threadOf = ({ thread }: Stage): string => `/threads/${thread.id}`;
const rootOf = ({ thread }: Stage): string => `/posts/${thread.root}`;
const replyOf = ({ thread }: Stage): string => `/posts/${thread.reply}`;

/** The post is hers, whoever she is. */
const hers = (id: (stage: Stage) => string) => (stage: Stage, who: Person) =>
  [
    "UPDATE post SET author_id = CASE WHEN $1 = '' THEN NULL ELSE $1::uuid END WHERE id = $2::uuid",
    who.id,
    id(stage),
  ] as const;
const asksHerself = (stage: Stage, who: Person) =>
  [
    "UPDATE thread SET author_id = CASE WHEN $1 = '' THEN NULL ELSE $1::uuid END WHERE id = $2::uuid",
    who.id,
    stage.thread.id,
  ] as const;

/** What a page of the thread says to whoever reads it, and to nobody who is not the author. */
const seen = { ...PAGE, shows: ["A share is not a number."], hides: ["The classmate"] };

const newThread = { id: FRESH, kind: "question", title: "A new question", text: "What is it?" };

/** Threads and posts: who reads, who writes, who settles. */
export const DISCUSSION: readonly Row[] = [
  {
    entry: "GET /discuss",
    about: "the discussion of her course",
    send: () => get("/discuss"),
    gets: everybody(leadsTo("/courses/")),
  },
  {
    entry: "GET /courses/[slug]/discussion",
    about: "the course of the roles",
    send: (stage) => get(list(stage)),
    gets: only(READERS, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/discussion",
    about: "the open course",
    send: () => get(openList),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /courses/[slug]/discussion/new",
    about: "the course of the roles",
    send: (stage) => get(`${list(stage)}/new`),
    gets: only(READERS, PAGE, NOTHING),
  },
  {
    entry: "GET /courses/[slug]/discussion/new",
    about: "the open course",
    send: () => get(`${openList}/new`),
    gets: only(SIGNED_IN, PAGE, leadsTo("/sign-in", 307)),
  },
  {
    entry: "GET /courses/[slug]/discussion/new",
    about: "with the numbers of somebody else's attempt, which do not come along",
    send: (stage) => {
      const attempt = stage.classmate.attempt.split("/")[2] ?? "";
      return get(`${list(stage)}/new?attempt=${attempt}&position=1`);
    },
    gets: only(READERS, { ...PAGE, hides: ["Your numbers", "Ticked"] }, NOTHING),
  },
  {
    entry: "DO /courses/[slug]/discussion/new startThreadAction",
    about: "the course of the roles",
    send: (stage) => ({
      kind: "action",
      path: `${list(stage)}/new`,
      shownTo: stage.people.learner,
      fields: newThread,
    }),
    gets: only(READERS, done("/threads/"), NOTHING),
  },
  {
    entry: "DO /courses/[slug]/discussion/new startThreadAction",
    about: "the course of the roles, from which she is banned",
    given: ({ course }, { id }) => [
      "INSERT INTO course_ban (id, course_id, user_id, reason) SELECT gen_random_uuid(), $1::uuid, id, 'Shouting' FROM person WHERE id::text = $2",
      course.id,
      id,
    ],
    send: (stage) => ({
      kind: "action",
      path: `${list(stage)}/new`,
      shownTo: stage.classmate,
      fields: newThread,
    }),
    gets: only(READERS, REFUSED_HERE, NOTHING),
  },
  {
    entry: "GET /threads/[thread]",
    about: "a question in the course of the roles, whose author hid her name",
    send: (stage) => get(threadOf(stage)),
    gets: only(READERS, seen, NOTHING),
  },
  {
    entry: "GET /threads/[thread]",
    about: "a question that staff have hidden",
    given: ({ thread }) => ["UPDATE post SET hidden_at = now() WHERE id = $1::uuid", thread.root],
    send: (stage) => get(threadOf(stage)),
    gets: only(STAFF, PAGE, NOTHING),
  },
  {
    entry: "GET /threads/[thread]",
    about: "a thread that was merged, whose address leads for good to the one that it went to",
    given: ({ thread, anchored }) => [
      "UPDATE thread SET merged_into_id = $1::uuid WHERE id = $2::uuid",
      thread.id,
      anchored.id,
    ],
    send: ({ anchored }) => get(`/threads/${anchored.id}`),
    gets: only(READERS, leadsTo("/threads/", 308), NOTHING),
  },
  {
    entry: "GET /threads/[thread]",
    about: "a question about a choice, with an accepted answer of somebody who hid her name",
    send: ({ anchored }) => get(`/threads/${anchored.id}`),
    gets: only(
      READERS,
      { ...PAGE, shows: ["The farther one.", "Anonymous"], hides: ["The classmate"] },
      NOTHING,
    ),
  },
  {
    entry: "GET /posts/[post]/history",
    about: "an answer that was edited by somebody who hid her name",
    send: ({ anchored }) => get(`/posts/${anchored.answer}/history`),
    gets: only(READERS, { ...PAGE, shows: ["nearer"], hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "DO /threads/[thread] replyAction",
    about: "a question in the course of the roles",
    send: (stage) => ({
      kind: "action",
      path: threadOf(stage),
      shownTo: stage.people.learner,
      fields: { id: FRESH, text: "Because of the square." },
    }),
    gets: only(READERS, done("/posts/"), NOTHING),
  },
  {
    entry: "DO /threads/[thread] replyAction",
    about: "a thread that is locked",
    given: ({ thread }) => ["UPDATE thread SET locked_at = now() WHERE id = $1::uuid", thread.id],
    send: (stage) => ({
      kind: "action",
      path: threadOf(stage),
      shownTo: stage.people.mentor,
      fields: { id: FRESH, text: "Because of the square." },
    }),
    gets: everybody(REFUSED_HERE, {
      visitor: NOTHING,
      guest: NOTHING,
      mentor: done("/posts/"),
      instructor: done("/posts/"),
      administrator: done("/posts/"),
    }),
  },
  {
    entry: "POST /threads/[thread]/me-too",
    about: "a question in the course of the roles",
    send: (stage) => post(`${threadOf(stage)}/me-too`, { on: "yes" }),
    gets: only(READERS, done("/threads/"), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/subscription",
    about: "a question in the course of the roles",
    send: (stage) => post(`${threadOf(stage)}/subscription`, { on: "yes" }),
    gets: only(READERS, done("/threads/"), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/resolution",
    about: "the classmate's question",
    send: (stage) => post(`${threadOf(stage)}/resolution`, { on: "yes" }),
    gets: only(STAFF, done("/threads/"), NOTHING),
  },
  {
    entry: "POST /threads/[thread]/resolution",
    about: "her own question",
    given: asksHerself,
    send: (stage) => post(`${threadOf(stage)}/resolution`, { on: "yes" }),
    gets: only(READERS, done("/threads/"), NOTHING),
  },
  {
    entry: "GET /posts/[post]",
    about: "a reply in the course of the roles",
    send: (stage) => get(replyOf(stage)),
    gets: only(READERS, seen, NOTHING),
  },
  {
    entry: "GET /posts/[post]",
    about: "the first post, whose address is its thread's",
    send: (stage) => get(rootOf(stage)),
    gets: only(READERS, leadsTo("/threads/", 307), NOTHING),
  },
  {
    entry: "POST /posts/[post]/vote",
    about: "the classmate's question",
    send: (stage) => post(`${rootOf(stage)}/vote`, { on: "yes" }),
    gets: only(READERS, done("/posts/"), NOTHING),
  },
  {
    entry: "POST /posts/[post]/vote",
    about: "her own post",
    given: hers(({ thread }) => thread.root),
    send: (stage) => post(`${rootOf(stage)}/vote`, { on: "yes" }),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /posts/[post]/endorsement",
    about: "a reply in the course of the roles",
    send: (stage) => post(`${replyOf(stage)}/endorsement`, { on: "yes" }),
    gets: only(STAFF, done("/posts/"), NOTHING),
  },
  {
    entry: "POST /posts/[post]/acceptance",
    about: "a reply to the classmate's question",
    send: (stage) => post(`${replyOf(stage)}/acceptance`, { on: "yes" }),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /posts/[post]/acceptance",
    about: "a reply to her own question",
    given: asksHerself,
    send: (stage) => post(`${replyOf(stage)}/acceptance`, { on: "yes" }),
    gets: only(READERS, done("/posts/"), NOTHING),
  },
  {
    entry: "POST /posts/[post]/deletion",
    about: "the classmate's post",
    send: (stage) => post(`${rootOf(stage)}/deletion`, { on: "yes" }),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /posts/[post]/deletion",
    about: "her own post",
    given: hers(({ thread }) => thread.reply),
    send: (stage) => post(`${replyOf(stage)}/deletion`, { on: "yes" }),
    gets: only(READERS, done("/posts/"), NOTHING),
  },
  {
    entry: "GET /posts/[post]/edit",
    about: "the classmate's post",
    send: (stage) => get(`${rootOf(stage)}/edit`),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /posts/[post]/edit",
    about: "her own post",
    given: hers(({ thread }) => thread.reply),
    send: (stage) => get(`${replyOf(stage)}/edit`),
    gets: only(READERS, PAGE, NOTHING),
  },
  {
    entry: "DO /posts/[post]/edit editPostAction",
    about: "the mentor's post",
    send: (stage) => ({
      kind: "action",
      path: `${replyOf(stage)}/edit`,
      shownTo: stage.people.mentor,
      fields: { text: "A share is no number.", revision: "1" },
    }),
    gets: only(["mentor"], done("/posts/"), NOTHING),
  },
  {
    entry: "GET /posts/[post]/history",
    about: "a post in the course of the roles, whose author hid her name",
    send: (stage) => get(`${rootOf(stage)}/history`),
    gets: only(READERS, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "GET /posts/[post]/author",
    about: "a post whose author hid her name",
    send: (stage) => get(`${rootOf(stage)}/author`),
    gets: only(STAFF, { ...PAGE, hides: ["The classmate"] }, NOTHING),
  },
  {
    entry: "DO /posts/[post]/author revealAuthorAction",
    about: "a post whose author hid her name",
    send: (stage) => ({
      kind: "action",
      path: `${rootOf(stage)}/author`,
      shownTo: stage.people.mentor,
      fields: {},
    }),
    gets: only(STAFF, { status: 200, changes: true, shows: ["The classmate"] }, NOTHING),
  },
];
