import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";

/** The names of accounts by their ids; what is no account is not there. */
export async function findNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => z.uuid().safeParse(id).success);
  if (known.length === 0) return new Map();
  const rows = await db().user.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
