import "server-only";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";

/** Whose inbox it is, and where she may read now: what came from elsewhere is not shown any more. */
export interface InboxReader {
  readonly id: string;
  /** Every course, whatever her memberships. */
  readonly seesAll: boolean;
  readonly courseIds: readonly string[];
  readonly staffCourseIds: readonly string[];
}

/** Whether she may see the course `c`. */
export const seesCourse = ({ seesAll, courseIds }: InboxReader): SqlPart =>
  sqlPart`(${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))`;

/** Whether the post `p` of the thread `t` stands for her: it was not deleted, and not hidden from her. */
export const seesPost = (reader: InboxReader): SqlPart =>
  sqlPart`(p.deleted_at IS NULL
    AND (p.hidden_at IS NULL OR p.author_id = ${reader.id}::uuid OR ${worksAt(reader)}))`;

/** Whether the thread `t` with its first post `f` is not hidden from her. */
export const seesThread = (reader: InboxReader): SqlPart =>
  sqlPart`(f.hidden_at IS NULL OR f.author_id = ${reader.id}::uuid OR ${worksAt(reader)})`;

const worksAt = ({ seesAll, staffCourseIds }: InboxReader): SqlPart =>
  sqlPart`${seesAll}::bool OR t.course_id = ANY (${[...staffCourseIds]}::uuid[])`;
