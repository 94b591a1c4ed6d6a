import "server-only";
import type { Prisma } from "@/prisma/client/client";
import { endLinks } from "./links";

/**
 * Ends every way into an account but its password, at the moment in which its address is proved for
 * the first time: whoever began it may have been somebody else, with an identity or a passkey of hers.
 */
export async function endUnprovenWays(
  userId: string,
  transaction: Pick<Prisma.TransactionClient, "account" | "passkey" | "session" | "verification">,
): Promise<void> {
  await transaction.session.deleteMany({ where: { userId } });
  await transaction.passkey.deleteMany({ where: { userId } });
  await transaction.account.deleteMany({ where: { userId, providerId: { not: "credential" } } });
  await endLinks(userId, transaction);
}
