import "server-only";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type ImportRow, importRowSchema } from "../import/response-import";

/** Rows a page: with two hundred items some hundred kilobytes. */
const PAGE = 200;

/** The people of an import in the order of its lines, page by page, so that few are held at once. */
export async function* readImportRows(importId: string): AsyncGenerator<readonly ImportRow[]> {
  for (let after = 0; ;) {
    const rows = await queryRows(currentDatabase(), importRowSchema)`
      SELECT line, answers, groups FROM response_import_row
      WHERE import_id = ${importId}::uuid AND line > ${after}::int
      ORDER BY line LIMIT ${PAGE}::int`;
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.line;
  }
}
