import "server-only";
import { clientOf } from "@/lib/platform/http/client-address";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import { countTry } from "@/lib/platform/rate-limit";
import type { Actor } from "../actor";
import { holderOf } from "../own-account";
import { writeAudit } from "../store/audit";
import { auth, UNIVERSITY } from "./auth";

/**
 * The addresses of the sign-in library that a browser must reach by itself: where the university's
 * provider sends people back to, and the four steps of a passkey. All else that the library offers
 * is asked for by our own services and has no address.
 */
const REACHABLE = {
  [`GET /api/auth/callback/${UNIVERSITY}`]: "from-provider",
  "GET /api/auth/passkey/generate-authenticate-options": "sign-in",
  "POST /api/auth/passkey/verify-authentication": "sign-in",
  "GET /api/auth/passkey/generate-register-options": "add",
  "POST /api/auth/passkey/verify-registration": "add",
} as const satisfies Record<string, "from-provider" | "sign-in" | "add">;

const isReachable = (address: string): address is keyof typeof REACHABLE =>
  Object.hasOwn(REACHABLE, address);

/** Tries at passkeys from one machine; every one leaves a challenge in the database for a while. */
const MACHINE = { name: "passkey-machine", tries: 300, seconds: 15 * 60 };

/**
 * Answers at the addresses of the sign-in library.
 *
 * @returns null where nothing is at that address, or nothing for this actor.
 */
export async function answerAuth(actor: Actor, request: Request): Promise<Response | null> {
  const address = `${request.method} ${new URL(request.url).pathname}`;
  if (!isReachable(address)) return null;
  const purpose = REACHABLE[address];
  if (purpose === "from-provider") return auth().handler(request);
  if (!isSameOrigin(request.headers)) return null;
  const holder = holderOf(actor);
  if (purpose === "add" && holder === null) return null;
  const machine = clientOf(request.headers);
  if ((await countTry(MACHINE, [machine])).kind === "wait") {
    return Response.json({ code: "TOO_MANY" }, { status: 429 });
  }
  const answer = await auth().handler(request);
  if (!answer.ok || request.method === "GET") return answer;
  if (purpose === "add" && holder !== null) {
    const { participantId: id } = holder;
    await writeAudit({ action: "passkey.added", actorId: id, subjectId: id });
  }
  return withoutBody(answer);
}

/** The library would hand the session's token to scripts, which only need to know that it went well. */
function withoutBody({ headers }: Response): Response {
  const kept = new Headers({ "cache-control": "no-store" });
  for (const cookie of headers.getSetCookie()) kept.append("set-cookie", cookie);
  return new Response(null, { status: 204, headers: kept });
}
