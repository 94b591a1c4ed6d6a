import { goneImport, stillFaulty } from "@/lib/analytics/http/import-refusals";
import { reportPaths } from "@/lib/analytics/report-paths";
import { confirmInTime } from "@/lib/analytics/service/confirm-in-time";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Stores the answers of an upload that was read. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; import: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, import: id } = await params;
    const { imports } = reportPaths(slug);
    const here = `${imports}/${encodeURIComponent(id)}`;
    const outcome = await confirmInTime(await currentActor(), slug, id);
    switch (outcome) {
      case "stored":
      // Its page says how far it is.
      case "storing":
        return seeOther(here);
      case "faulty":
        return refuse(request, stillFaulty(here));
      case "not-found":
        return refuse(request, goneImport(imports));
    }
  });
}
