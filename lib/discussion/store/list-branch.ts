import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { MOST_BELOW, MOST_REPLIES, type BranchCursor } from "../branch-page";
import type { ReplyOrder } from "../schema";
import { type PostRow, postRow } from "./post-columns";

/** Who reads, as far as it changes what is loaded. */
export interface Reader {
  /** Null for whoever has no account. */
  readonly id: string | null;
  readonly isStaff: boolean;
}

/** Some posts by their ids, in no order. */
export async function listPosts(
  threadId: string,
  ids: readonly string[],
  reader: Reader,
): Promise<readonly PostRow[]> {
  return queryRows(currentDatabase(), postRow)`
    SELECT p.id, p.number, p.parent_id AS "parentId", p.path,
      CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS "authorName",
      p.author_role AS "authorRole", p.is_anonymous AS "isAnonymous",
      COALESCE(p.author_id = ${reader.id}::uuid, false) AS "isMine",
      COALESCE(p.author_id = t.author_id AND p.is_anonymous = f.is_anonymous,
        p.author_id IS NULL AND p.byline = f.byline, false) AS "isAsker",
      CASE WHEN p.deleted_at IS NOT NULL OR (p.hidden_at IS NOT NULL AND NOT ${reader.isStaff}::bool
          AND p.author_id IS DISTINCT FROM ${reader.id}::uuid)
        THEN '' ELSE p.text END AS text,
      p.revision, p.created_at AS "createdAt", p.edited_at AS "editedAt",
      p.deleted_at IS NOT NULL AS "isDeleted", p.hidden_at IS NOT NULL AS "isHidden",
      CASE WHEN ${reader.isStaff}::bool OR p.author_id = ${reader.id}::uuid
        THEN p.hidden_reason END AS "hiddenReason",
      p.vote_count AS "voteCount", v.user_id IS NOT NULL AS "isVoted",
      p.endorse_count AS "endorseCount", e.user_id IS NOT NULL AS "isEndorsed",
      p.reply_count AS "replyCount",
      COALESCE(r.numbers @> p.number, false) AND NOT EXISTS (SELECT FROM notification n
        WHERE n.post_id = p.id AND n.user_id = r.user_id AND n.read_at IS NULL) AS "isRead",
      COALESCE(NOT r.numbers @> p.number, false) AND p.deleted_at IS NULL
        AND p.author_id IS DISTINCT FROM r.user_id AS "isNew"
    FROM post p
    JOIN thread t ON t.id = p.thread_id
    JOIN post f ON f.thread_id = p.thread_id AND f.number = 1
    LEFT JOIN person u ON u.id = p.author_id
    LEFT JOIN vote v ON v.post_id = p.id AND v.user_id = ${reader.id}::uuid
    LEFT JOIN endorsement e ON e.post_id = p.id AND e.user_id = ${reader.id}::uuid
    LEFT JOIN reading r ON r.thread_id = p.thread_id AND r.user_id = ${reader.id}::uuid
    WHERE p.thread_id = ${threadId}::uuid AND p.id = ANY (${[...ids]}::uuid[])`;
}

const placeRow = z.object({
  id: z.uuid(),
  /** Which of the direct replies it stands under, from 1 in the order asked for. */
  place: z.coerce.number(),
  path: z.array(z.int()),
  number: z.int(),
  votes: z.int(),
});
export type PlacedPost = z.infer<typeof placeRow>;

/**
 * The replies to a post, a page of them in the order asked for, each with the first few posts of its
 * own branch: as many rows for a thread of five thousand posts as for one of fifty. One reply more
 * than the page holds says that there is a next page.
 */
export async function listBranch(
  threadId: string,
  rootId: string,
  order: ReplyOrder,
  after: BranchCursor | null,
): Promise<readonly PlacedPost[]> {
  const most = MOST_REPLIES + 1;
  return queryRows(currentDatabase(), placeRow)`
    WITH reply AS (
      SELECT path, row_number() OVER () AS place
      FROM (
        SELECT path FROM post
        WHERE parent_id = ${rootId}::uuid AND (
          ${after === null}::bool
          OR (${order} = 'oldest' AND number > ${after?.number ?? 0}::int)
          OR (${order} = 'newest' AND number < ${after?.number ?? 0}::int)
          OR (${order} = 'votes' AND (vote_count < ${after?.votes ?? 0}::int
            OR (vote_count = ${after?.votes ?? 0}::int AND number > ${after?.number ?? 0}::int)))
        )
        ORDER BY CASE WHEN ${order} = 'votes' THEN vote_count END DESC,
          CASE WHEN ${order} = 'newest' THEN -number ELSE number END
        LIMIT ${most}::int
      ) ordered
    )
    SELECT below.id, reply.place, below.path, below.number, below.vote_count AS votes
    FROM reply
    CROSS JOIN LATERAL (
      SELECT p.id, p.path, p.number, p.vote_count FROM post p
      WHERE p.thread_id = ${threadId}::uuid AND p.path >= reply.path
        AND p.path < trim_array(reply.path, 1)
          || (reply.path[cardinality(reply.path)] + 1)
      ORDER BY p.path
      LIMIT ${MOST_BELOW + 1}::int
    ) below
    ORDER BY reply.place, below.path`;
}
