import { coursePaths } from "@/lib/courses/course-paths";
import { gone } from "@/lib/courses/http/refusals";
import { getImportProgress } from "@/lib/courses/service/get-roster";
import { currentActor } from "@/lib/identity/service/current-actor";
import { refuse } from "@/lib/platform/http/refusal";

/** How far an import is, for the script of its page. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; roster: string }> },
): Promise<Response> {
  const { slug, roster } = await params;
  const progress = await getImportProgress(await currentActor(), slug, roster);
  if (progress === null) return refuse(request, gone(coursePaths(slug).roster, "roster"));
  return Response.json(progress, { headers: { "cache-control": "no-store" } });
}
