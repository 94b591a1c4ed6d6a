import "server-only";
import { z } from "zod";
import { courseRoleSchema, type CourseRole } from "@/lib/identity/schema";
import { writeAudit } from "@/lib/identity/store/audit";
import { db } from "@/lib/platform/db";
import type { Course } from "../course";
import { type Invitation, type InvitationState, invitationState } from "../invitation";
import { lockCourse } from "./change-membership";
import { hasFallenSince } from "./has-fallen-since";
import { raiseOrJoin } from "./raise-or-join";
import { inTransaction } from "@/lib/platform/in-transaction";

const columns = {
  id: true,
  role: true,
  expiresAt: true,
  maxUses: true,
  uses: true,
  revokedAt: true,
  createdAt: true,
  creator: { select: { name: true } },
} as const;

const role = z.object({ role: courseRoleSchema });

/** Keeps an invitation; of its link only the hash. */
export async function createInvitation(
  invitation: {
    readonly courseId: string;
    readonly role: CourseRole;
    readonly tokenHash: string;
    readonly expiresAt: Date;
    readonly maxUses: number;
  },
  actorId: string,
): Promise<void> {
  await inTransaction(async (transaction) => {
    const { id } = await transaction.invitation.create({
      data: { ...invitation, createdBy: actorId },
      select: { id: true },
    });
    const { courseId, maxUses, expiresAt } = invitation;
    const details = {
      invitation: id,
      role: invitation.role,
      maxUses,
      expiresAt: expiresAt.toISOString(),
    };
    await writeAudit({ action: "invitation.made", actorId, courseId, details }, transaction);
  });
}

/** The newest invitations of a course. */
export async function listInvitations(
  courseId: string,
  limit: number,
): Promise<readonly Invitation[]> {
  const rows = await db().invitation.findMany({
    where: { courseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: columns,
  });
  return rows.map(({ creator, ...row }) => ({
    ...row,
    ...role.parse(row),
    by: creator?.name ?? null,
  }));
}

/** The invitation with this hash, and the course that it leads to. */
export async function findInvitation(
  tokenHash: string,
): Promise<(Invitation & { readonly course: Course }) | null> {
  const found = await db().invitation.findUnique({
    where: { tokenHash },
    select: {
      ...columns,
      course: { select: { id: true, slug: true, title: true, isOpen: true } },
    },
  });
  if (found === null) return null;
  const { creator, ...row } = found;
  return { ...row, ...role.parse(row), by: creator?.name ?? null };
}

/** Makes an invitation useless from now on; false where it is not one of the course, or is already. */
export function revokeInvitation(
  courseId: string,
  id: string,
  now: Date,
  actorId: string,
): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const { count } = await transaction.invitation.updateMany({
      where: { id, courseId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return false;
    const details = { invitation: id };
    await writeAudit({ action: "invitation.revoked", actorId, courseId, details }, transaction);
    return true;
  });
}

export type UseOutcome =
  | {
      readonly kind: "joined" | "raised";
      readonly courseId: string;
    }
  | { readonly kind: "unchanged" | "outdated" | Exclude<InvitationState, "usable"> | "not-found" };

/**
 * Uses an invitation. Those who come at once take turns at its row, so that it is never used more
 * often than it may be; whoever gains nothing by it uses nothing up.
 *
 * @returns "outdated" where it would undo a later decision on her: whoever was removed or lowered
 * after it was made can become no more than a learner by it.
 */
export function takeInvitation(tokenHash: string, userId: string, now: Date): Promise<UseOutcome> {
  return inTransaction(async (transaction) => {
    const place = await transaction.invitation.findUnique({
      where: { tokenHash },
      select: { courseId: true },
    });
    if (place === null) return { kind: "not-found" };
    await lockCourse(transaction, place.courseId);
    await transaction.$queryRaw`
      SELECT 1 FROM invitation WHERE token_hash = ${tokenHash}::text FOR UPDATE`;
    const found = await transaction.invitation.findUnique({
      where: { tokenHash },
      select: {
        id: true,
        courseId: true,
        role: true,
        expiresAt: true,
        maxUses: true,
        uses: true,
        revokedAt: true,
        createdAt: true,
      },
    });
    if (found === null) return { kind: "not-found" };
    const { id, courseId } = found;
    const state = invitationState(found, now);
    if (state !== "usable") return { kind: state };
    const entry = { courseId, userId, ...role.parse(found), by: "invitation" } as const;
    const isOutdated =
      entry.role !== "learner" &&
      (await hasFallenSince(courseId, userId, found.createdAt, transaction));
    if (isOutdated) return { kind: "outdated" };
    const kind = await raiseOrJoin(transaction, entry);
    if (kind === "unchanged") return { kind };
    await transaction.invitation.update({
      where: { id },
      data: { uses: { increment: 1 } },
      select: { id: true },
    });
    return { kind, courseId };
  });
}
