import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import type { ExportOutcome } from "@/lib/analytics/service/export-report";
import { type Refusal, refuse } from "@/lib/platform/http/refusal";
import { streamText } from "@/lib/platform/http/stream-text";

/** Spreadsheets take a file with it for UTF-8; programs need none. */
const BYTE_ORDER_MARK = "\u{FEFF}";

const wait = (seconds: number): Refusal => ({
  status: 429,
  code: "too-many-exports",
  title: "Those were many exports",
  message: `Nothing is lost. Try again in ${String(Math.ceil(seconds / 60))} minutes.`,
});

/** Answers with a file that is made while it is sent. `?bom=1` begins CSV with a byte order mark. */
export function sendExport(request: Request, outcome: ExportOutcome): Response {
  if (outcome.kind === "not-found") return refuse(request, NO_SUCH_COURSE);
  if (outcome.kind === "wait") return refuse(request, wait(outcome.seconds));
  const isCsv = outcome.fileName.endsWith(".csv");
  const withMark = isCsv && new URL(request.url).searchParams.get("bom") === "1";
  return new Response(streamText(withMark ? marked(outcome.pieces) : outcome.pieces), {
    headers: {
      "content-type": `${isCsv ? "text/csv" : "application/json"}; charset=utf-8`,
      "content-disposition": `attachment; filename="${outcome.fileName}"`,
      "cache-control": "no-store",
    },
  });
}

async function* marked(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield* pieces;
}
