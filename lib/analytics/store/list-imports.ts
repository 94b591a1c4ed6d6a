import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { ImportPlace } from "../import/import-cursor";
import { seenBy } from "./seen-by";

export const importRow = z.object({
  id: z.uuid(),
  title: z.string(),
  fileName: z.string(),
  people: z.int(),
  createdAt: z.date(),
  confirmedAt: z.date().nullable(),
  creator: z.object({ name: z.string() }).nullable(),
});

/** An import as lists show it. */
export type ListedImport = z.infer<typeof importRow>;

export const listed = {
  id: true,
  title: true,
  fileName: true,
  people: true,
  createdAt: true,
  confirmedAt: true,
  creator: { select: { name: true } },
} as const;

/** The imports of a course that somebody may see, the newest upload first, behind a place in the list. */
export async function listImports(
  courseId: string,
  viewerId: string,
  after: ImportPlace | null,
  limit: number,
): Promise<readonly ListedImport[]> {
  const behind = after && {
    OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }],
  };
  return db().responseImport.findMany({
    where: { AND: [seenBy(courseId, viewerId), behind ?? {}] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: listed,
  });
}

/** An import that is stored, as the overview of reports shows it. */
export interface StoredImport {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly importedAt: Date;
}

/** The stored imports of a course, the newest first, behind a place in the list. */
export async function listStoredImports(
  courseId: string,
  after: ImportPlace | null,
  limit: number,
): Promise<readonly StoredImport[]> {
  const behind = after && {
    OR: [{ confirmedAt: { lt: after.at } }, { confirmedAt: after.at, id: { lt: after.id } }],
  };
  const rows = await db().responseImport.findMany({
    where: { courseId, confirmedAt: { not: null }, ...behind },
    orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, title: true, people: true, confirmedAt: true },
  });
  return rows.flatMap(({ confirmedAt, ...row }) =>
    confirmedAt === null ? [] : [{ ...row, importedAt: confirmedAt }],
  );
}
