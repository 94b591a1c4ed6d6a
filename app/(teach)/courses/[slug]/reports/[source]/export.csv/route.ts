import { answerExport } from "../../../../../_parts/answer-export";

interface Context {
  readonly params: Promise<{ slug: string; source: string }>;
}

/** The answers behind a report, as CSV. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answerExport(request, params, "csv");
}
