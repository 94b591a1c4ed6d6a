import { OPEN_COURSE } from "@/lib/courses/open-course";
import { NOTHING, type Outcome, PAGE } from "../outcome";
import { everybody, get, only, type Row, SIGNED_IN } from "../row";
import type { Role, Stage } from "../stage";

const STAFF: readonly Role[] = ["mentor", "instructor", "administrator"];
const READERS: readonly Role[] = [...STAFF, "learner", "demonstrator"];

const SEARCH = "GET /courses/[slug]/discussion/search";
const EVERYWHERE = "GET /search";
const SIMILAR = "GET /api/courses/[slug]/similar";

const searchIn = (slug: string, words: string, more = "") =>
  get(`/courses/${slug}/discussion/search?q=${words}${more}`);
const searchAll = (words: string, more = "") => get(`/search?q=${words}${more}`);
const similarIn = (slug: string) => get(`/api/courses/${slug}/similar?title=How%20is%20that%20not`);

/** A thread or post that was found. */
const ITEM = 'class="item"';
const FOUND: Outcome = { ...PAGE, shows: [ITEM], hides: ["The classmate"] };
const NOT_FOUND: Outcome = { ...PAGE, hides: [ITEM] };

const THREAD = "How is that not easier?";

const hidden = ({ thread }: Stage): readonly [string, ...string[]] => [
  "UPDATE post SET hidden_at = now() WHERE id = $1::uuid",
  thread.root,
];

/** About a question that nobody of the stage has submitted. */
const unanswered = ({ thread }: Stage): readonly [string, ...string[]] => [
  "UPDATE thread SET question_id = 'when-l2-is-better' WHERE id = $1::uuid",
  thread.id,
];

/** Search, and what was already asked: over what one may read, and by nobody's name. */
export const SEARCHES: readonly Row[] = [
  {
    entry: SEARCH,
    about: "a thread of the course of the roles, asked under no name",
    send: ({ course }) => searchIn(course.slug, "easier"),
    gets: only(READERS, FOUND, NOTHING),
  },
  {
    entry: SEARCH,
    about: "a thread that staff have hidden",
    given: hidden,
    send: ({ course }) => searchIn(course.slug, "easier"),
    gets: { ...only(STAFF, FOUND, NOTHING), learner: NOT_FOUND, demonstrator: NOT_FOUND },
  },
  {
    entry: SEARCH,
    about: "the name of whoever asked under no name",
    send: ({ course }) => searchIn(course.slug, "classmate"),
    gets: only(READERS, NOT_FOUND, NOTHING),
  },
  {
    entry: SEARCH,
    about: "posts of her own, where another asked under no name",
    send: ({ course }) => searchIn(course.slug, "less", "&show=mine"),
    gets: only(READERS, NOT_FOUND, NOTHING),
  },
  {
    entry: SEARCH,
    about: "a thread of one course, in another",
    send: ({ elsewhere }) => searchIn(elsewhere.slug, "easier"),
    gets: only(["administrator"], NOT_FOUND, NOTHING),
  },
  {
    entry: SEARCH,
    about: "the open course",
    send: () => searchIn(OPEN_COURSE.slug, "loss"),
    gets: everybody(PAGE),
  },
  {
    entry: SEARCH,
    about: "a thread about a question that nobody has answered",
    given: unanswered,
    send: ({ course }) => searchIn(course.slug, "easier"),
    gets: { ...only(STAFF, FOUND, NOTHING), learner: NOT_FOUND, demonstrator: NOT_FOUND },
  },
  {
    entry: EVERYWHERE,
    about: "a thread of the course of the roles, asked under no name",
    send: () => searchAll("easier"),
    gets: only(READERS, FOUND, NOT_FOUND),
  },
  {
    entry: EVERYWHERE,
    about: "a thread that staff have hidden",
    given: hidden,
    send: () => searchAll("easier"),
    gets: only(STAFF, FOUND, NOT_FOUND),
  },
  {
    entry: EVERYWHERE,
    about: "a thread about a question that nobody has answered",
    given: unanswered,
    send: () => searchAll("easier"),
    gets: only(STAFF, FOUND, NOT_FOUND),
  },
  {
    entry: EVERYWHERE,
    about: "a thread about a question that nobody has answered, which is asked for",
    given: unanswered,
    send: () => searchAll("easier", "&anyway=yes"),
    gets: only(READERS, FOUND, NOT_FOUND),
  },
  {
    entry: EVERYWHERE,
    about: "a thread of a course in which nobody with a role is",
    given: ({ thread, elsewhere }) => [
      "UPDATE thread SET course_id = $2::uuid WHERE id = $1::uuid",
      thread.id,
      elsewhere.id,
    ],
    send: () => searchAll("easier"),
    gets: only(["administrator"], FOUND, NOT_FOUND),
  },
  {
    entry: EVERYWHERE,
    about: "the name of whoever asked under no name",
    send: () => searchAll("classmate"),
    gets: everybody(NOT_FOUND),
  },
  {
    entry: EVERYWHERE,
    about: "posts of her own, where another asked under no name",
    send: () => searchAll("less", "&show=mine"),
    gets: everybody(NOT_FOUND),
  },
  {
    entry: SIMILAR,
    about: "a title like one of the course of the roles",
    send: ({ course }) => similarIn(course.slug),
    gets: only(READERS, { ...PAGE, shows: [THREAD], hides: ["classmate"] }, NOTHING),
  },
  {
    entry: SIMILAR,
    about: "a title like one that staff have hidden",
    given: hidden,
    send: ({ course }) => similarIn(course.slug),
    gets: only(READERS, { ...PAGE, hides: [THREAD] }, NOTHING),
  },
  {
    entry: SIMILAR,
    about: "a title like one of another course",
    send: ({ elsewhere }) => similarIn(elsewhere.slug),
    gets: only(["administrator"], { ...PAGE, hides: [THREAD] }, NOTHING),
  },
  {
    entry: SIMILAR,
    about: "the open course",
    send: () => similarIn(OPEN_COURSE.slug),
    gets: only(SIGNED_IN, PAGE, NOTHING),
  },
];
