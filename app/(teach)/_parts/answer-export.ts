import { exportReport } from "@/lib/analytics/service/export-report";
import { currentActor } from "@/lib/identity/service/current-actor";
import { sendExport } from "./send-export";

/** The answers behind a report as a file; `?names=1` names the people. */
export async function answerExport(
  request: Request,
  params: Promise<{ slug: string; source: string }>,
  format: "csv" | "json",
): Promise<Response> {
  const { slug, source } = await params;
  const names = new URL(request.url).searchParams.get("names") === "1";
  const outcome = await exportReport(await currentActor(), slug, source, { format, names });
  return sendExport(request, outcome);
}
