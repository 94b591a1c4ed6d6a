import "server-only";
import { db } from "@/lib/platform/db";
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

/** Uses a link. Of several who try at once one gets its value; the others find it used. */
export async function takeLink(
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<StoredLink> {
  const found = await findLink(purpose, token, now);
  if (found.kind !== "fresh") return found;
  const { count } = await db().verification.updateMany({
    where: { identifier: hashLinkToken(purpose, token), value: found.value },
    data: { value: USED },
  });
  return count === 0 ? { kind: "used" } : found;
}
