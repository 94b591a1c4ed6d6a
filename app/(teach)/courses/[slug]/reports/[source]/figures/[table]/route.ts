import { figureTableNameSchema } from "@/lib/analytics/figures/figure-tables";
import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { refuse } from "@/lib/platform/http/refusal";
import { figuresExport } from "../../../../../../_parts/figures-export";

interface Context {
  readonly params: Promise<{ slug: string; source: string; table: string }>;
}

/** One table of a report’s figures, as CSV: "questions.csv". */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { table, ...report } = await params;
  const { data: name } = figureTableNameSchema.safeParse(table.replace(/[.]csv$/u, ""));
  if (name === undefined || !table.endsWith(".csv")) return refuse(request, NO_SUCH_COURSE);
  return figuresExport(request, report, name);
}
