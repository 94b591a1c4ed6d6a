import "server-only";
import { db } from "@/lib/platform/db";
import type { AddressChange } from "../address-link";
import { writeAudit } from "./audit";
import { endLinks, spendLink } from "./links";

/** Whether an account has this address. */
export async function isAddressTaken(email: string): Promise<boolean> {
  return (await db().user.count({ where: { email } })) > 0;
}

/**
 * Uses the link and changes the address: both or neither. All other links of the account, for a
 * password or another address, are worth nothing any more.
 *
 * @returns "gone" where the link was used meanwhile or the account has another address by now.
 */
export async function changeAddress(
  token: string,
  { userId, from, to }: AddressChange,
  now: Date,
): Promise<"changed" | "gone" | "taken"> {
  try {
    return await db().$transaction(async (transaction) => {
      if (!(await spendLink("change-address", token, now, transaction))) return "gone";
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
