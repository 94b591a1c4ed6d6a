import { NextResponse, type NextRequest } from "next/server";
import { GUEST_COOKIE } from "@/lib/identity/guest";
import { guestOf } from "@/lib/identity/service";
import { pageExists } from "@/lib/quiz/service/page-exists";

/**
 * Sends requests for what is not there, or is somebody else's, to the not-found page.
 *
 * `notFound()` in a page answers with the right status but an empty body that only a script fills:
 * without one, visitors would look at nothing. An address that no page has is answered in full.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.method !== "GET" && request.method !== "HEAD") return NextResponse.next();
  const guest = guestOf(request.cookies.get(GUEST_COOKIE)?.value);
  if (await pageExists(guest, request.nextUrl.pathname)) return NextResponse.next();
  return NextResponse.rewrite(new URL("/nothing-here", request.url));
}

export const config = { matcher: ["/attempts/:path*", "/quizzes/:slug"] };
