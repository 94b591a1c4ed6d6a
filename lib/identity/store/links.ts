import "server-only";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/client/client";
import { hashLinkToken, type LinkPurpose } from "../link-token";

/** Stands in place of the value once the link was used, until it would have expired. */
const USED = "";

/** How a link stands; expired and never given out are one answer. */
export type StoredLink =
  { readonly kind: "fresh"; readonly value: string } | { readonly kind: "used" | "unknown" };

interface NewLink {
  readonly purpose: LinkPurpose;
  readonly token: string;
  /** What the link is about; never empty. */
  readonly value: string;
  readonly expiresAt: Date;
}

/** Notes a link that is given out. Only the hash of its token is kept. */
export async function keepLink({ purpose, token, value, expiresAt }: NewLink): Promise<void> {
  const identifier = hashLinkToken(purpose, token);
  await db().verification.create({ data: { identifier, value, expiresAt }, select: { id: true } });
}

/** Looks at a link without using it. */
export async function findLink(
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<StoredLink> {
  const found = await db().verification.findFirst({
    where: { identifier: hashLinkToken(purpose, token), expiresAt: { gt: now } },
    select: { value: true },
  });
  if (found === null) return { kind: "unknown" };
  return found.value === USED ? { kind: "used" } : { kind: "fresh", value: found.value };
}

/**
 * Uses a link, in the transaction of what it is for. Of several who try at once one is told true.
 */
export async function spendLink(
  purpose: LinkPurpose,
  token: string,
  now: Date,
  transaction: Pick<Prisma.TransactionClient, "verification">,
): Promise<boolean> {
  const { count } = await transaction.verification.updateMany({
    where: {
      identifier: hashLinkToken(purpose, token),
      expiresAt: { gt: now },
      value: { not: USED },
    },
    data: { value: USED },
  });
  return count > 0;
}

/** Ends every link that is about an account: for a new password, for another address. */
export async function endLinks(
  userId: string,
  transaction: Pick<Prisma.TransactionClient, "verification">,
): Promise<void> {
  await transaction.verification.deleteMany({ where: { value: { contains: userId } } });
}
