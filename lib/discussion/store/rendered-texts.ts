import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const renderedRow = z.object({ hash: z.string(), html: z.string() });

/** What was rendered before, by the hash of what it was made from. */
export async function findRendered(
  hashes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await queryRows(currentDatabase(), renderedRow)`
    SELECT hash, html FROM rendered_text WHERE hash = ANY (${[...hashes]}::text[])`;
  return new Map(rows.map(({ hash, html }) => [hash, html]));
}

/** Keeps what was rendered, for the next reader. */
export async function keepRendered(
  rendered: readonly { readonly hash: string; readonly html: string }[],
): Promise<void> {
  await db().renderedText.createMany({ data: [...rendered], skipDuplicates: true });
}
