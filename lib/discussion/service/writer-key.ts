import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/identity/actor";

/**
 * Under which name somebody's drafts are kept on her device, apart from those of others who use it.
 * It says nothing about who she is; empty for whoever cannot write.
 */
export function writerKey(actor: Actor): string {
  if (actor.kind !== "member") return "";
  const hash = createHash("sha256").update(`drafts of ${actor.participantId}`).digest("base64url");
  return hash.slice(0, 16);
}
