import { sqlPart } from "@/lib/platform/statement";

/**
 * The first post of the thread `t`, as `f`. The limit keeps it a look-up for each thread, so that
 * whoever stops at a thousand threads has read a thousand posts, whatever a plan expects of them.
 */
export const FIRST_POST = sqlPart`CROSS JOIN LATERAL (
  SELECT hidden_at, deleted_at, author_role FROM post
  WHERE thread_id = t.id AND number = 1 LIMIT 1) f`;
