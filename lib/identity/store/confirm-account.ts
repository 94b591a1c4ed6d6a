import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudit } from "./audit";
import { endUnprovenWays } from "./first-proof";
import { spendLink } from "./links";

interface ConfirmedAccount {
  /** Of the link that came by mail. */
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/**
 * Uses the link up and gives its address an account with this password: all of it or nothing. An
 * account that was begun with the address and never proved becomes hers, without the ways to sign in
 * that it had so far.
 *
 * @returns "used" where the link was used or the address was proved meanwhile.
 */
export async function confirmAccount({
  token,
  email,
  name,
  passwordHash,
  now,
}: ConfirmedAccount): Promise<"confirmed" | "used"> {
  try {
    return await db().$transaction(async (transaction) => {
      if (!(await spendLink("confirm-address", token, now, transaction))) return "used";
      const begun = await transaction.user.findUnique({ where: { email }, select: { id: true } });
      const proved = { name, emailVerified: true };
      if (begun !== null) {
        const { count } = await transaction.user.updateMany({
          where: { id: begun.id, emailVerified: false },
          data: proved,
        });
        if (count === 0) return "used";
        await endUnprovenWays(begun.id, transaction);
        await transaction.account.deleteMany({ where: { userId: begun.id } });
      }
      const id =
        begun?.id ??
        (await transaction.user.create({ data: { email, ...proved }, select: { id: true } })).id;
      await transaction.account.create({
        data: { userId: id, providerId: "credential", accountId: id, password: passwordHash },
        select: { id: true },
      });
      const action = begun === null ? "account.created" : "account.password-changed";
      await writeAudit({ action, actorId: id, subjectId: id }, transaction);
      return "confirmed";
    });
  } catch (error) {
    // Two links to one address at the same moment: the other was faster.
    if (error instanceof Error && "code" in error && error.code === "P2002") return "used";
    throw error;
  }
}
