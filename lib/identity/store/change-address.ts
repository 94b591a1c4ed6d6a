import "server-only";
import { db } from "@/lib/platform/db";
import { type AddressChange, addressChangeSchema } from "../address-link";
import { writeAudit } from "./audit";
import { endLinks } from "./links";

/** Whether an account has this address. */
export async function isAddressTaken(email: string): Promise<boolean> {
  return (await db().user.count({ where: { email } })) > 0;
}

/** Keeps what a link that is mailed is about, under the hash of its token. */
export async function keepAddressLink(
  identifier: string,
  change: AddressChange,
  expiresAt: Date,
): Promise<void> {
  const value = JSON.stringify(change);
  await db().verification.create({ data: { identifier, value, expiresAt }, select: { id: true } });
}

/** What the link is about; null where it is unknown, was used or is too old. */
export async function findAddressLink(
  identifier: string,
  now: Date,
): Promise<AddressChange | null> {
  const found = await db().verification.findFirst({
    where: { identifier, expiresAt: { gt: now } },
    select: { value: true },
  });
  return found === null ? null : addressChangeSchema.parse(JSON.parse(found.value));
}

/**
 * Uses the link and changes the address: both or neither. All other links of the account, for a
 * password or another address, are worth nothing any more.
 *
 * @returns "gone" where the link was used meanwhile or the account has another address by now.
 */
export async function changeAddress(
  identifier: string,
  { userId, from, to }: AddressChange,
): Promise<"changed" | "gone" | "taken"> {
  try {
    return await db().$transaction(async (transaction) => {
      const { count: links } = await transaction.verification.deleteMany({
        where: { identifier },
      });
      if (links === 0) return "gone";
      const { count } = await transaction.user.updateMany({
        where: { id: userId, email: from },
        data: { email: to, emailVerified: true },
      });
      if (count === 0) return "gone";
      await endLinks(userId, transaction);
      await writeAudit(
        { action: "account.email-changed", actorId: userId, subjectId: userId },
        transaction,
      );
      return "changed";
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "P2002") return "taken";
    throw error;
  }
}
