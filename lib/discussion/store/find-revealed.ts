import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const foundRow = z.object({ found: z.boolean() });

/** Whether somebody has looked up, of posts of a thread, that one of these people wrote one without her name. */
export async function hasRevealed(
  actorId: string,
  threadId: string,
  ids: readonly string[],
): Promise<boolean> {
  const [row] = await queryRows(currentDatabase(), foundRow)`
    SELECT EXISTS (
      SELECT FROM post p
      JOIN audit_entry a ON a.subject_id = p.author_id AND a.details ->> 'postId' = p.id::text
      WHERE p.thread_id = ${threadId}::uuid AND p.is_anonymous
        AND p.author_id = ANY (${[...ids]}::uuid[])
        AND a.action = 'author.revealed' AND a.actor_id = ${actorId}::uuid
    ) AS found`;
  return row?.found ?? false;
}
