import "server-only";
import { db } from "./db";
import type { Transaction } from "./transaction";

/** Runs the work in one transaction: all of it happens, or nothing. */
export const inTransaction = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  db().$transaction(work);
