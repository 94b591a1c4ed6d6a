import { createHash } from "node:crypto";
import type { CourseRole } from "@/lib/identity/schema";

/** An invitation as it is listed: the link itself is nowhere kept. */
export interface Invitation {
  readonly id: string;
  readonly role: CourseRole;
  readonly expiresAt: Date;
  readonly maxUses: number;
  readonly uses: number;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
  /** Who made it; null where the account is gone. */
  readonly by: string | null;
}

export type InvitationState = "usable" | "revoked" | "expired" | "used-up";

/** Whether an invitation still works, and if not, why. */
export function invitationState(
  { revokedAt, expiresAt, uses, maxUses }: Omit<Invitation, "id" | "role" | "createdAt" | "by">,
  now: Date,
): InvitationState {
  if (revokedAt !== null) return "revoked";
  if (expiresAt <= now) return "expired";
  return uses < maxUses ? "usable" : "used-up";
}

/**
 * What is kept of the token in a link. It is found by this hash, and so how long a look-up takes says
 * nothing of how much of a token was right.
 */
export const hashToken = (token: string): string =>
  createHash("sha256").update(token).digest("base64url");
