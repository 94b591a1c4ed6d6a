import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { exportReport } from "@/lib/analytics/service/export-report";
import { currentActor } from "@/lib/identity/service/current-actor";
import { type Refusal, refuse } from "@/lib/platform/http/refusal";
import { streamText } from "@/lib/platform/http/stream-text";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
} as const;

/** Spreadsheets take a file with it for UTF-8; programs need none. */
const BYTE_ORDER_MARK = "\u{FEFF}";

const wait = (seconds: number): Refusal => ({
  status: 429,
  code: "too-many-exports",
  title: "That were many exports",
  message: `Nothing is lost. Try again in ${String(Math.ceil(seconds / 60))} minutes.`,
});

/**
 * Answers with a file that is made while it is sent. `?names=1` names the people, `?bom=1` begins it
 * with a byte order mark.
 */
export async function answerExport(
  request: Request,
  params: Promise<{ slug: string; source: string }>,
  format: "csv" | "json",
): Promise<Response> {
  const { slug, source } = await params;
  const asked = new URL(request.url).searchParams;
  const names = asked.get("names") === "1";
  const outcome = await exportReport(await currentActor(), slug, source, { format, names });
  if (outcome.kind === "not-found") return refuse(request, NO_SUCH_COURSE);
  if (outcome.kind === "wait") return refuse(request, wait(outcome.seconds));
  const withMark = format === "csv" && asked.get("bom") === "1";
  return new Response(streamText(withMark ? marked(outcome.pieces) : outcome.pieces), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": `attachment; filename="${outcome.fileName}"`,
      "cache-control": "no-store",
    },
  });
}

async function* marked(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  yield* pieces;
}
