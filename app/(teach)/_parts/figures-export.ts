import { askedSchema } from "@/lib/analytics/asked-report";
import type { FigureTableName } from "@/lib/analytics/figures/figure-tables";
import { exportFigures } from "@/lib/analytics/service/export-figures";
import { currentActor } from "@/lib/identity/service/current-actor";
import { sendExport } from "./send-export";

/**
 * The figures of a report as a file: a table as CSV, or with null all of them as JSON. The address asks
 * for attempts and groups as that of the report's page does.
 */
export async function figuresExport(
  request: Request,
  { slug, source }: { readonly slug: string; readonly source: string },
  table: FigureTableName | null,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { attempts, ...groups } = askedSchema.parse(Object.fromEntries(searchParams));
  const wish = { attempts, groups, table };
  return sendExport(request, await exportFigures(await currentActor(), slug, source, wish));
}
