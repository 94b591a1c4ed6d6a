import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const definitionsRow = z.object({
  id: z.uuid(),
  number: z.int(),
  revision: z.int(),
  definitions: z.array(z.string()).nullable(),
  /** Where it was not read for definitions yet. */
  text: z.string().nullable(),
});
export type DefinitionsRow = z.infer<typeof definitionsRow>;

/**
 * What posts of a thread say that names are, by their numbers in it. Nobody hears it of one that is
 * deleted or hidden, not its author and not the staff: what rests on it looks the same to all.
 */
export async function findDefinitions(
  threadId: string,
  numbers: readonly number[],
): Promise<readonly DefinitionsRow[]> {
  return queryRows(currentDatabase(), definitionsRow)`
    SELECT id, number, revision, definitions, CASE WHEN definitions IS NULL THEN text END AS text
    FROM post
    WHERE thread_id = ${threadId}::uuid AND number = ANY (${[...numbers]}::int[])
      AND deleted_at IS NULL AND hidden_at IS NULL`;
}

/** Keeps what a post was found to define, unless it was written anew meanwhile. */
export async function keepDefinitions(
  { id, revision }: Pick<DefinitionsRow, "id" | "revision">,
  definitions: readonly string[],
): Promise<void> {
  await db().post.updateMany({
    where: { id, revision, deletedAt: null },
    data: { definitions: [...definitions] },
  });
}

const pathRow = z.object({ path: z.array(z.int()) });

/** Where a post stands in the tree of a thread; null where it is none of its posts. */
export async function findPath(
  threadId: string,
  postId: string,
): Promise<readonly number[] | null> {
  const [row] = await queryRows(currentDatabase(), pathRow)`
    SELECT path FROM post WHERE id = ${postId}::uuid AND thread_id = ${threadId}::uuid`;
  return row?.path ?? null;
}
