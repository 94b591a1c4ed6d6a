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
      SELECT FROM audit_entry a
      JOIN post p ON p.id = (a.details ->> 'postId')::uuid AND p.author_id = a.subject_id
      WHERE a.subject_id = ANY (${[...ids]}::uuid[]) AND a.actor_id = ${actorId}::uuid
        AND a.action = 'author.revealed'
        AND p.thread_id = ${threadId}::uuid AND p.is_anonymous
    ) AS found`;
  return row?.found ?? false;
}
