import "server-only";
import { randomUUID } from "node:crypto";
import { writeAudit } from "@/lib/identity/store/audit";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import { Prisma } from "@/prisma/client/client";
import type { ImportCell } from "../import/count-cells";
import type { ImportContent, ImportRow } from "../import/response-import";
import { STORING_PATIENCE_MS } from "../import/limits";
import { writeSource } from "../source";
import { inBatches } from "./in-batches";

/** Rows a transaction: with two hundred items about a megabyte, and half a second at most. */
const ROWS = 500;

/** Counts a transaction. */
const CELLS = 5000;

/** Of an upload that waits, and who sent it. */
export interface ImportPlace {
  readonly courseId: string;
  readonly id: string;
  readonly createdBy: string;
}

/** What an upload says, read as it is written. */
export interface ImportParts {
  readonly content: ImportContent;
  readonly people: number;
  readonly rows: Iterable<ImportRow>;
  readonly cells: Iterable<ImportCell>;
}

/**
 * Stores what an upload says and its counts for the report piece by piece, each in a transaction of its
 * own so that others come between. Nobody sees any of it before the last transaction, which makes it a
 * stored import and forgets the upload. Where it ends half-way the upload still waits, and whoever
 * stores it again begins by taking away what was written.
 *
 * @returns `busy` where somebody else is storing it, `gone` where it does not wait any more, or not as
 * it was read.
 */
export async function storeImport(
  place: ImportPlace,
  { content, people, rows, cells }: ImportParts,
  clock: Clock,
): Promise<"stored" | "busy" | "gone"> {
  const { courseId, id, createdBy } = place;
  const source = writeSource({ kind: "import", importId: id });
  const storingKey = randomUUID();
  const claimed = await claim(place, source, storingKey, clock.now());
  if (claimed !== "claimed") return claimed;
  // Locks the import, so that it cannot be deleted or claimed between the check and the piece.
  const write = (parts: number, work: (transaction: Transaction) => Promise<unknown>) =>
    inTransaction(async (transaction) => {
      const { count } = await transaction.responseImport.updateMany({
        where: { id, storingKey, confirmedAt: null },
        data: { storingAt: clock.now(), storedParts: { increment: parts } },
      });
      if (count === 1) await work(transaction);
      return count === 1;
    });
  try {
    for (const batch of inBatches(rows, ROWS)) {
      if (!(await write(batch.length, insertRows(id, batch)))) return "gone";
    }
    for (const batch of inBatches(cells, CELLS)) {
      if (!(await write(batch.length, insertCells(courseId, source, batch)))) return "gone";
    }
    const isStored = await write(0, async (transaction) => {
      await transaction.responseImport.update({
        where: { id },
        data: {
          confirmedAt: clock.now(),
          content,
          people,
          answers: null,
          key: null,
          pending: Prisma.DbNull,
          storingKey: null,
          storingAt: null,
          storedParts: 0,
        },
        select: { id: true },
      });
      const details = { import: id, people, items: content.items.length };
      await writeAudit(
        { action: "responses.imported", actorId: createdBy, courseId, details },
        transaction,
      );
    });
    return isStored ? "stored" : "gone";
  } finally {
    // What failed is not being stored any more; where all went well there is nothing to give up.
    await db().responseImport.updateMany({
      where: { id, storingKey },
      data: { storingKey: null, storingAt: null },
    });
  }
}

/** Becomes the only writer of an import, and takes away what an earlier one left half written. */
function claim(
  place: ImportPlace,
  source: string,
  storingKey: string,
  now: Date,
): Promise<"claimed" | "busy" | "gone"> {
  return inTransaction(async (transaction) => {
    const ended = new Date(now.getTime() - STORING_PATIENCE_MS);
    const { count } = await transaction.responseImport.updateMany({
      where: {
        ...place,
        confirmedAt: null,
        OR: [{ storingAt: null }, { storingAt: { lt: ended } }],
      },
      data: { storingKey, storingAt: now, storedParts: 0 },
    });
    if (count === 0) {
      const where = { ...place, confirmedAt: null };
      return (await transaction.responseImport.count({ where })) > 0 ? "busy" : "gone";
    }
    await transaction.responseImportRow.deleteMany({ where: { importId: place.id } });
    await transaction.cubeCell.deleteMany({ where: { courseId: place.courseId, source } });
    return "claimed";
  });
}

const insertRows =
  (id: string, rows: readonly ImportRow[]) =>
  (transaction: Transaction): Promise<unknown> => transaction.$executeRaw`
    INSERT INTO response_import_row (import_id, line, answers, groups)
    SELECT ${id}::uuid, line, answers, groups
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS n (line int, answers jsonb, groups jsonb)`;

const insertCells =
  (courseId: string, source: string, cells: readonly ImportCell[]) =>
  (transaction: Transaction): Promise<unknown> => transaction.$executeRaw`
    INSERT INTO cube_cell (course_id, source, item_key, version_key, variant_key, attempts, max_total,
      cell_table, key, count)
    SELECT ${courseId}::uuid, ${source}, "itemKey", "versionKey", "variantKey", attempts, "maxTotal",
      "table", key, count
    FROM json_to_recordset(${JSON.stringify(cells)}::json) AS n ("itemKey" text, "versionKey" text,
      "variantKey" text, attempts text, "maxTotal" text, "table" text, key text, count int)`;
