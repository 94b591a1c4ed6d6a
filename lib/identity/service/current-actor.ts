import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Actor, VISITOR } from "../actor";
import { findGuestCookie } from "../guest";
import { findMember } from "../store/find-member";
import { auth } from "./auth";
import { guestOf } from "./guests";

/** Both forms of the name: behind TLS it has a prefix that browsers hold to it. */
const SESSION_COOKIES = ["residual.session_token", "__Secure-residual.session_token"];

/**
 * Who asks, in a page or a route; once a request. A session that has ended is nobody's: the same
 * browser may still be a guest.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const jar = await cookies();
  if (SESSION_COOKIES.some((name) => jar.has(name))) {
    const found = await auth().api.getSession({ headers: await headers() });
    const member = found === null ? null : await findMember(found.session.id);
    if (member !== null) return member;
  }
  return guestOf(findGuestCookie((name) => jar.get(name)?.value)) ?? VISITOR;
});
