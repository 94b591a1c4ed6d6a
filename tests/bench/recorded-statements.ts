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
  const prisma = new Proxy(database.prisma, {
    get: (target, key): unknown => {
      if (key !== "$queryRaw") return Reflect.get(target, key, target);
      return (parts: TemplateStringsArray, ...values: readonly unknown[]) => {
        statements.push(parts.reduce((sql, part, index) => `${sql}$${String(index)}${part}`));
        return target.$queryRaw(parts, ...values);
      };
    },
  });
  adoptDatabase({ ...database, prisma });
  try {
    await work();
    return statements;
  } finally {
    adoptDatabase(database);
  }
}
