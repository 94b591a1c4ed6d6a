import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudit } from "./audit";

/**
 * Ends sessions of an account.
 *
 * @param which one of them, or all but one.
 * @returns how many there were to end.
 */
export function endSessions(
  userId: string,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<number> {
  const id = "only" in which ? which.only : { not: which.allBut };
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.session.deleteMany({ where: { userId, id } });
    if (count > 0) {
      await writeAudit(
        {
          action: "session.revoked",
          actorId: userId,
          subjectId: userId,
          details: { sessions: count },
        },
        transaction,
      );
    }
    return count;
  });
}
