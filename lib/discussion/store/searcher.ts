import "server-only";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";

/** A course that is searched. */
export interface SearchedCourse {
  readonly id: string;
  /** Whether the searcher is of its staff. */
  readonly isStaff: boolean;
}

/** Who searches, in which courses, and what she may read there. */
export interface Searcher {
  /** Her account; null where she has none. */
  readonly id: string | null;
  /** "every": all of the site, for whoever is of the staff in every course. */
  readonly courses: "every" | readonly SearchedCourse[];
  /**
   * The questions that she has submitted, in courses where she is not of the staff: of threads about
   * others only her own are searched.
   */
  readonly submitted: readonly { readonly courseId: string; readonly questionId: string }[];
  /** Whether she wants threads about the others all the same. */
  readonly isAnyway: boolean;
}

/** So many posts are compared with one another; of more, those of one stretch of threads after another. */
export const MOST_COMPARED = sqlPart`4000`;

/** What some words ask for: of the searcher's courses, as every post has its course among its words. */
export function wordsWanted({ courses }: Searcher, text: string | SqlPart): SqlPart {
  const words = sqlPart`websearch_to_tsquery('english', ${text})`;
  const own =
    courses === "every"
      ? words
      : sqlPart`${words} && ${courses.map(({ id }) => `'course ${id}'`).join(" | ")}::tsquery`;
  return sqlPart`(CASE WHEN numnode(${words}) = 0 THEN ''::tsquery ELSE ${own} END)`;
}

/** That a thread or note `t` stands in one of the searcher's courses. */
export const inCourses = ({ courses }: Searcher): SqlPart =>
  courses === "every"
    ? sqlPart`true`
    : sqlPart`t.course_id = ANY (${courses.map(({ id }) => id)}::uuid[])`;

/**
 * That the searcher may read a post `p` of a thread `t`, whose first post is `f`: each course by what
 * she is there.
 */
export function mayRead(searcher: Searcher): SqlPart {
  const { id, courses, isAnyway } = searcher;
  if (courses === "every") return sqlPart`true`;
  return sqlPart`(t.course_id = ANY (${staffed(courses)}::uuid[]) OR (
    (p.hidden_at IS NULL OR p.author_id = ${id}::uuid)
    AND (f.hidden_at IS NULL OR f.author_id = ${id}::uuid)
    AND (${isAnyway}::bool OR t.question_id IS NULL OR ${mayKnow(searcher)}
      OR p.author_id = ${id}::uuid OR f.author_id = ${id}::uuid)))`;
}

/** That the searcher may know what is true of the question of its course that `t` is about. */
export function mayKnow({ courses, submitted }: Searcher): SqlPart {
  if (courses === "every") return sqlPart`true`;
  const courseIds = submitted.map(({ courseId }) => courseId);
  const questionIds = submitted.map(({ questionId }) => questionId);
  return sqlPart`(t.course_id = ANY (${staffed(courses)}::uuid[])
    OR (t.course_id, t.question_id) IN (
      SELECT * FROM unnest(${courseIds}::uuid[], ${questionIds}::text[])))`;
}

const staffed = (courses: readonly SearchedCourse[]): readonly string[] =>
  courses.flatMap(({ id, isStaff }) => (isStaff ? [id] : []));
