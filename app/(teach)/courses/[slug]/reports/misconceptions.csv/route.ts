import { exportMisconceptions } from "@/lib/analytics/service/export-misconceptions";
import { currentActor } from "@/lib/identity/service/current-actor";
import { sendExport } from "../../../../_parts/send-export";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** The misconceptions of a course, as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  return sendExport(request, await exportMisconceptions(await currentActor(), slug, "csv"));
}
