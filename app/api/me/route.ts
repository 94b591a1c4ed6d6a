import { cornerOf } from "@/lib/courses/service/corner-of";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Who is here, for pages that are built beforehand; null for whoever is not signed in. */
export async function GET(): Promise<Response> {
  return Response.json(await cornerOf(await currentActor()), {
    headers: { "cache-control": "no-store" },
  });
}
