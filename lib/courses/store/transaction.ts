import "server-only";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/client/client";

export type Transaction = Prisma.TransactionClient;

/** Runs the work in one transaction: all of it happens, or nothing. */
export const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  db().$transaction(work);
