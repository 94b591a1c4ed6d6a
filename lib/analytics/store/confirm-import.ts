import "server-only";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import { Prisma } from "@/prisma/client/client";
import { countCells } from "../import/count-cells";
import { writeSource } from "../source";
import type { ImportContent, ImportRow } from "../import/response-import";
import { writeChanges } from "./write-changes";

/** Rows a statement: few enough that none is large. */
const BATCH = 1000;

/** Counts a statement. */
const CELLS = 5000;

/**
 * Stores what an upload says, counts it for the report, and forgets the upload. All of it happens, or nothing.
 *
 * @returns whether it was stored: not where another confirmation was first, or it is gone.
 */
export function storeImport(
  place: { readonly courseId: string; readonly id: string; readonly createdBy: string },
  content: ImportContent,
  rows: readonly ImportRow[],
  now: Date,
): Promise<boolean> {
  const { courseId, id, createdBy } = place;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.responseImport.updateMany({
      where: { ...place, confirmedAt: null },
      data: {
        confirmedAt: now,
        content,
        people: rows.length,
        answers: null,
        key: null,
        pending: Prisma.DbNull,
      },
    });
    if (count === 0) return false;
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = JSON.stringify(rows.slice(from, from + BATCH));
      await transaction.$executeRaw`
        INSERT INTO response_import_row (import_id, line, answers, groups)
        SELECT ${id}::uuid, line, answers, groups
        FROM json_to_recordset(${batch}::json) AS n (line int, answers jsonb, groups jsonb)`;
    }
    const changes = countCells(
      { courseId, source: writeSource({ kind: "import", importId: id }) },
      content,
      rows,
    );
    for (let from = 0; from < changes.length; from += CELLS) {
      await writeChanges(transaction, changes.slice(from, from + CELLS));
    }
    const details = { import: id, people: rows.length, items: content.items.length };
    await writeAudit(
      { action: "responses.imported", actorId: createdBy, courseId, details },
      transaction,
    );
    return true;
  });
}
