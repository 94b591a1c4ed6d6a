import { z } from "zod";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase } from "@/lib/platform/db";
import type { Statement } from "@/lib/platform/statement";

/** What was measured of a statement while it ran. */
export interface Plan {
  /** Rows that its scans of tables and indexes looked at. */
  readonly read: number;
  /** Rows that the largest of its sorts had to put in order. */
  readonly sorted: number;
  /** In milliseconds, by the database. */
  readonly took: number;
  readonly text: string;
}

/** The statements that some work sends past Prisma. */
export async function statementsOf(
  database: Database,
  work: () => Promise<unknown>,
): Promise<readonly Statement[]> {
  const sent: Statement[] = [];
  adoptDatabase({
    ...database,
    rows: (statement) => {
      sent.push(statement);
      return database.rows(statement);
    },
  });
  await work();
  adoptDatabase(database);
  return sent;
}

/**
 * The plans of the statements that some work sends, each run twice: planned for its values, and
 * planned once for all values, as the database does with a statement that it has often prepared.
 */
export async function plansOf(
  database: Database,
  work: () => Promise<unknown>,
): Promise<readonly Plan[]> {
  const sent = await statementsOf(database, work);
  if (sent.length === 0) throw new Error("No statement was sent");
  const plans: Plan[] = [];
  for (const statement of sent) {
    for (const mode of ["force_custom_plan", "force_generic_plan"] as const) {
      plans.push(await planOf(database, statement, mode));
    }
  }
  return plans;
}

const literal = (value: string | null): string =>
  value === null ? "NULL" : `E'${value.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;

function planOf({ prisma }: Database, { text, values }: Statement, mode: string): Promise<Plan> {
  return prisma.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`SET LOCAL plan_cache_mode = ${mode}`);
    await transaction.$executeRawUnsafe(`PREPARE explained AS ${text}`);
    const given = values.length === 0 ? "" : `(${values.map(literal).join()})`;
    const rows = await transaction.$queryRawUnsafe(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE explained${given}`,
    );
    await transaction.$executeRawUnsafe("DEALLOCATE explained");
    const [top] = explained.parse(rows)[0]?.["QUERY PLAN"] ?? [];
    if (top === undefined) throw new Error("There is no plan");
    const nodes = nodesOf(top.Plan);
    return {
      read: sum(nodes.filter(isScan).map(looked)),
      sorted: Math.max(
        0,
        ...nodes
          .filter((node) => node["Node Type"].endsWith("Sort"))
          .map((node) => sum((node.Plans ?? []).map(handedOn))),
      ),
      took: top["Execution Time"],
      text: JSON.stringify(top.Plan),
    };
  });
}

const nodeSchema = z.object({
  "Node Type": z.string(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().default(0),
  "Rows Removed by Index Recheck": z.number().default(0),
  get Plans() {
    return z.array(nodeSchema).optional();
  },
});
type Node = z.output<typeof nodeSchema>;
const explained = z.array(
  z.object({
    "QUERY PLAN": z.array(z.object({ Plan: nodeSchema, "Execution Time": z.number() })),
  }),
);

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const handedOn = (node: Node): number => node["Actual Rows"] * node["Actual Loops"];
const looked = (node: Node): number =>
  (node["Actual Rows"] + node["Rows Removed by Filter"] + node["Rows Removed by Index Recheck"]) *
  node["Actual Loops"];
const isScan = ({ "Node Type": type }: Node): boolean =>
  ["Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan"].includes(type);
