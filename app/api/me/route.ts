import { whoIsHere } from "../../_frame/who-is-here";

/** Who is here, for pages that are built beforehand; null for whoever is not signed in. */
export async function GET(): Promise<Response> {
  return Response.json(await whoIsHere(), {
    headers: { "cache-control": "no-store" },
  });
}
