import "server-only";
import { listViewableCourses } from "@/lib/courses/service/list-viewable";
import type { Actor } from "@/lib/identity/actor";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { aboutShort } from "../about-short";
import { shownAuthor } from "../author";
import { postPath, threadPath } from "../discussion-paths";
import { stretchesOf } from "../marked-text";
import type { FoundPost, NamedCourse, SearchPage } from "../search-page";
import {
  NEWEST,
  readSearchCursor,
  type SearchCursor,
  searchCursorText,
  type SearchQuery,
  searchStart,
} from "../search-query";
import { threadState } from "../thread";
import { correctWords } from "../store/correct-words";
import {
  type FoundRow,
  hasMany,
  type PostSearch,
  searchPosts,
  stretchAfter,
} from "../store/search-posts";
import type { Searcher } from "../store/searcher";
import { findNotes } from "./find-notes";
import { isStaffEverywhere, searcherOf } from "./searcher-of";

/** How many threads stand on a page. */
const PAGE = 20;

/** One a second, also for whoever reads page after page of what she found. */
const PERSON: Limit = { name: "search", tries: 60, seconds: 60 };
/** Of people without an account many may share a machine's address. */
const MACHINE: Limit = { name: "search-machine", tries: 240, seconds: 60 };

/** How many words of a search are corrected. */
const MOST_CORRECTED = 6;

/**
 * What discussions have of some words: of one course that the actor may view, and to others there is
 * none; or of every course that she may view. Where nothing has the words as they were typed, misspelt
 * ones are corrected.
 *
 * @param slug of the course; null for all.
 * @param machine where the request came from: whoever has no account is counted by it.
 */
export async function search(
  actor: Actor,
  slug: string | null,
  query: SearchQuery,
  machine: string,
): Promise<SearchPage | null> {
  const courses = await listViewableCourses(actor);
  const course = courses.find((one) => one.slug === slug) ?? null;
  if (slug !== null && course === null) return null;
  const isSignedIn = actor.kind === "member";
  const where = {
    course: course && namedCourse(course),
    courses: courses.map(namedCourse),
    isSignedIn,
  };
  const searched = course === null ? courses : [course];
  if (query.text === "" || searched.length === 0) {
    return { ...where, ...NOTHING, waitSeconds: null };
  }
  const verdict = await (isSignedIn
    ? countTry(PERSON, [actor.participantId])
    : countTry(MACHINE, [machine]));
  if (verdict.kind === "wait") return { ...where, ...NOTHING, waitSeconds: verdict.seconds };
  const isEvery = course === null && isStaffEverywhere(actor);
  const searcher = await searcherOf(actor, isEvery ? "every" : searched, query.isAnyway);
  return { ...where, ...(await findOrCorrect(actor, query, searcher)), waitSeconds: null };
}

/** What a search found, whoever asked for it. */
type Findings = Omit<SearchPage, "course" | "courses" | "isSignedIn" | "waitSeconds">;

const NOTHING: Findings = {
  found: [],
  notes: [],
  hasMoreNotes: false,
  next: null,
  instead: null,
  stretch: null,
  unanswered: null,
};

const namedCourse = ({ slug, title }: NamedCourse): NamedCourse => ({ slug, title });

/** What has the words of a search; where nothing has, what has them corrected. */
async function findOrCorrect(
  actor: Actor,
  { text, filter, after, isAnyway }: SearchQuery,
  searcher: Searcher,
): Promise<Findings> {
  const hasNotes = filter === "all" && after === "";
  const find = async (words: string) => ({
    ...(await findPage({ text: words, filter, after: readSearchCursor(after) }, searcher)),
    ...(hasNotes ? await findNotes(actor, words, searcher) : { notes: [], hasMoreNotes: false }),
  });
  const hasAny = ({ found, notes, stretch }: Awaited<ReturnType<typeof find>>) =>
    found.length > 0 || notes.length > 0 || stretch !== null;
  const exact = await find(text);
  const corrected = hasAny(exact) ? text : await correctedText(text, searcher);
  const best = corrected === text ? exact : await find(corrected);
  const { found, notes, hasMoreNotes, next, stretch } = best;
  const isLearner = searcher.courses !== "every" && searcher.courses.some((one) => !one.isStaff);
  return {
    found: found.map(foundPost),
    next: next === null ? null : searchCursorText(next),
    notes,
    hasMoreNotes,
    instead: corrected === text || !hasAny(best) ? null : corrected,
    stretch,
    unanswered: !isLearner ? null : isAnyway ? "searched" : "left-out",
  };
}

interface FoundPage {
  readonly found: readonly FoundRow[];
  readonly next: SearchCursor | null;
  readonly stretch: SearchPage["stretch"];
}

/**
 * What has the words. Where too much has them to compare it all, the newest thousand threads are
 * searched first, then the next thousand: each thread stands on one page either way.
 */
async function findPage(search: Omit<PostSearch, "limit">, searcher: Searcher): Promise<FoundPage> {
  const { stretch: begun } = search.after;
  const stretch = begun ?? ((await hasMany(search, searcher)) ? NEWEST : null);
  const after = { ...search.after, stretch };
  const rows = await searchPosts({ ...search, after, limit: PAGE + 1 }, searcher);
  const found = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? found.at(-1) : undefined;
  const behind =
    last === undefined && stretch !== null
      ? await stretchAfter(search.filter, stretch, searcher)
      : null;
  return {
    found,
    next:
      last !== undefined
        ? { score: last.score, id: last.postId, stretch }
        : behind && searchStart(behind),
    stretch: stretch === null ? null : stretch.threadId === NEWEST.threadId ? "newest" : "older",
  };
}

/** Long enough to be told from others when it is misspelt. */
const WORD = /[\p{L}\p{N}]{4,}/gu;

/** The search with words that the searcher may read in place of those that nothing has. */
async function correctedText(text: string, searcher: Searcher): Promise<string> {
  const words = [...new Set(text.toLowerCase().match(WORD) ?? [])].slice(0, MOST_CORRECTED);
  if (words.length === 0) return text;
  const better = await correctWords(words, searcher);
  return text.replaceAll(WORD, (typed) => better.get(typed.toLowerCase()) ?? typed);
}

/** A row picked field by field, so that nothing of its author comes along that may not. */
function foundPost(row: FoundRow): FoundPost {
  const { threadId, postId, number, choiceKey, questionTitle, quizTitle } = row;
  return {
    path: number === 1 ? threadPath(threadId) : postPath(postId),
    course: row.courseTitle,
    title: stretchesOf(row.title),
    excerpt: stretchesOf(row.excerpt),
    isReply: number > 1,
    author: shownAuthor(row),
    at: row.createdAt,
    state: threadState(row),
    about: aboutShort({ choiceKey, questionTitle, quizTitle }),
    isHidden: row.isHidden,
  };
}
