import { adoptDatabase } from "@/lib/platform/db";
import type { Database } from "@/lib/platform/database";

/**
 * The raw statements that some work sends, as PostgreSQL gets them, in order.
 *
 * @param database the one that is adopted, and is again afterwards
 */
export async function recordStatements(
  database: Database,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const statements: string[] = [];
  adoptDatabase({
    ...database,
    rows: (statement) => {
      statements.push(statement.text);
      return database.rows(statement);
    },
  });
  try {
    await work();
    return statements;
  } finally {
    adoptDatabase(database);
  }
}
