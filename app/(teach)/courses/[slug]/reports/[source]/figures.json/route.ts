import { figuresExport } from "../../../../../_parts/figures-export";

interface Context {
  readonly params: Promise<{ slug: string; source: string }>;
}

/** All figures of a report, as JSON. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return figuresExport(request, await params, null);
}
