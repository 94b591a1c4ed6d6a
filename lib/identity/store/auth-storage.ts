import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "@/lib/platform/db";

/** Where the sign-in library keeps people, sessions and passkeys: in our own tables. */
export const authStorage = () => prismaAdapter(db(), { provider: "postgresql", transaction: true });

/** The database that it would use now. */
export const authHome = (): object => db();
