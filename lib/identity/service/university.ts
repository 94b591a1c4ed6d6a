import "server-only";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import { clientOf } from "@/lib/platform/http/client-address";
import { countTry } from "@/lib/platform/rate-limit";
import { auth, UNIVERSITY } from "./auth";

/** Starts from one machine; every one is remembered for ten minutes. */
const MACHINE = { name: "university-machine", tries: 60, seconds: 15 * 60 };

/** What the provider is called, where this site has one. */
export const universityName = (): string | null => env().oidc?.name ?? null;

/** Where a sign-in at the university's provider starts, or why it cannot. */
export type UniversityStart =
  | { readonly kind: "leads-to"; readonly url: string }
  | { readonly kind: "not-found" | "unreachable" };

/**
 * Begins a sign-in at the university's provider; what belongs to it is remembered in a cookie.
 *
 * @param next where to go on afterwards: a path of this site.
 */
export async function startAtUniversity(next: string): Promise<UniversityStart> {
  if (universityName() === null) return { kind: "not-found" };
  const asked = await headers();
  const verdict = await countTry(MACHINE, [clientOf(asked)]);
  if (verdict.kind === "wait") return { kind: "unreachable" };
  try {
    const { url } = await auth().api.signInSocial({
      body: { provider: UNIVERSITY, callbackURL: next, errorCallbackURL: "/sign-in" },
      headers: asked,
    });
    return url === undefined ? { kind: "unreachable" } : { kind: "leads-to", url };
  } catch (error) {
    // The library knows the provider only once it has read what the provider says of itself.
    if (isAPIError(error)) return { kind: "unreachable" };
    throw error;
  }
}
