import { goneImport } from "@/lib/analytics/http/import-refusals";
import { reportPaths } from "@/lib/analytics/report-paths";
import { removeImport } from "@/lib/analytics/service/settle-import";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Takes an import away, stored or waiting. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; import: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, import: id } = await params;
    const { imports } = reportPaths(slug);
    const outcome = await removeImport(await currentActor(), slug, id);
    return outcome === "removed" ? seeOther(imports) : refuse(request, goneImport(imports));
  });
}
