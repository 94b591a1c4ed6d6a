import { goneImport, noSettings } from "@/lib/analytics/http/import-refusals";
import { readSettings } from "@/lib/analytics/http/read-settings";
import { reportPaths } from "@/lib/analytics/report-paths";
import { getImport } from "@/lib/analytics/service/get-import";
import { remapResponses } from "@/lib/analytics/service/settle-import";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Reads an upload again, as the form says. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; import: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, import: id } = await params;
    const { imports } = reportPaths(slug);
    const actor = await currentActor();
    // Asked before the form is read.
    if ((await getImport(actor, slug, id)) === null) return refuse(request, goneImport(imports));
    const here = `${imports}/${encodeURIComponent(id)}`;
    const change = await readSettings(request);
    if (change === null) return refuse(request, noSettings(here));
    const outcome = await remapResponses(actor, slug, id, change);
    return outcome === "read" ? seeOther(here) : refuse(request, goneImport(imports));
  });
}
