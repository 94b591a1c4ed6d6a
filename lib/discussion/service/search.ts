import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { aboutShort } from "../about-short";
import { shownAuthor } from "../author";
import { postPath, threadPath } from "../discussion-paths";
import { stretchesOf } from "../marked-text";
import type { FoundPost, SearchPage } from "../search-page";
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
import type { Reader } from "../store/list-branch";
import {
  type FoundRow,
  hasMany,
  type PostSearch,
  searchPosts,
  stretchAfter,
} from "../store/search-posts";

/** How many threads stand on a page. */
const PAGE = 20;

/** One a second, also for whoever reads page after page of what she found. */
const PERSON: Limit = { name: "search", tries: 60, seconds: 60 };
/** Of people without an account many may share a machine's address. */
const MACHINE: Limit = { name: "search-machine", tries: 240, seconds: 60 };

/** How many words of a search are corrected. */
const MOST_CORRECTED = 6;

/**
 * What a course's discussion has of some words, for an actor who may view the course; to others there
 * is none. Where nothing has the words as they were typed, misspelt ones are corrected.
 *
 * @param machine where the request came from: whoever has no account is counted by it.
 */
export async function search(
  actor: Actor,
  slug: string,
  { text, filter, after }: SearchQuery,
  machine: string,
): Promise<SearchPage | null> {
  const course = await courseFor(actor, slug, "course.view");
  if (course === null) return null;
  const place = { courseId: course.id, isOpen: course.isOpen };
  const isSignedIn = actor.kind === "member";
  const reader = {
    id: isSignedIn ? actor.participantId : null,
    isStaff: can(actor, "desk.work", place),
  };
  const page = { course: { slug: course.slug, title: course.title }, isSignedIn };
  const verdict =
    text === ""
      ? ({ kind: "ok" } as const)
      : await (isSignedIn ? countTry(PERSON, [actor.participantId]) : countTry(MACHINE, [machine]));
  if (verdict.kind === "wait") {
    const nothing = { found: [], next: null, instead: null, stretch: null };
    return { ...page, ...nothing, waitSeconds: verdict.seconds };
  }
  const find = (words: string) =>
    findPage({ courseId: course.id, text: words, filter, after: readSearchCursor(after) }, reader);
  const exact = await find(text);
  const hasAny = exact.found.length > 0 || exact.stretch !== null;
  const corrected = hasAny ? text : await correctedText(course.id, text, reader);
  const { found, next, stretch } = corrected === text ? exact : await find(corrected);
  return {
    ...page,
    found: found.map(foundPost),
    next: next === null ? null : searchCursorText(next),
    instead: corrected === text || found.length === 0 ? null : corrected,
    stretch,
    waitSeconds: null,
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
async function findPage(search: Omit<PostSearch, "limit">, reader: Reader): Promise<FoundPage> {
  if (search.text === "") return { found: [], next: null, stretch: null };
  const { stretch: begun } = search.after;
  const stretch = begun ?? ((await hasMany(search, reader)) ? NEWEST : null);
  const after = { ...search.after, stretch };
  const rows = await searchPosts({ ...search, after, limit: PAGE + 1 }, reader);
  const found = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? found.at(-1) : undefined;
  const behind =
    last === undefined && stretch !== null ? await stretchAfter(search, stretch) : null;
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

/** The search with words of the course in place of those that it does not have. */
async function correctedText(courseId: string, text: string, reader: Reader): Promise<string> {
  const words = [...new Set(text.toLowerCase().match(WORD) ?? [])].slice(0, MOST_CORRECTED);
  if (words.length === 0) return text;
  const better = await correctWords(courseId, words, reader);
  return text.replaceAll(WORD, (typed) => better.get(typed.toLowerCase()) ?? typed);
}

/** A row picked field by field, so that nothing of its author comes along that may not. */
function foundPost(row: FoundRow): FoundPost {
  const { threadId, postId, number, choiceKey, questionTitle, quizTitle } = row;
  return {
    path: number === 1 ? threadPath(threadId) : postPath(postId),
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
