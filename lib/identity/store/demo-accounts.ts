import "server-only";
import { db } from "@/lib/platform/db";
import type { CourseRole } from "../schema";

/** The account of the demonstration for a role; made where there is none yet. */
export async function ensureDemoAccount(role: CourseRole): Promise<string> {
  // Nobody gets mail under "invalid", so no such address can be proved by anybody.
  const email = `demo-${role}@demo.invalid`;
  // An upsert of Prisma's reads first: two first visitors at once would both create.
  await db().user.createMany({
    data: [{ email, name: `Demo ${role}`, emailVerified: true, isDemo: true }],
    skipDuplicates: true,
  });
  const { id } = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return id;
}

/**
 * Takes everything from the accounts of the demonstration that lets anybody act as one: sessions,
 * places in courses and ways to sign in. What they answered stays.
 *
 * @returns how many sessions and places there were.
 */
export function disarmDemoAccounts(): Promise<number> {
  const ofDemo = { where: { user: { isDemo: true } } };
  return db().$transaction(async (transaction) => {
    const sessions = await transaction.session.deleteMany(ofDemo);
    const memberships = await transaction.membership.deleteMany(ofDemo);
    await transaction.account.deleteMany(ofDemo);
    await transaction.passkey.deleteMany(ofDemo);
    return sessions.count + memberships.count;
  });
}
