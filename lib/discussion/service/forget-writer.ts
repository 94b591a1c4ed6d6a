import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import { forgetPerson } from "../store/forget-person";

/** Whoever deletes her account leaves her posts without her name, and no count counts her any more. */
export const forgetWriter = (userId: string, transaction: Transaction): Promise<void> =>
  forgetPerson(userId, transaction);
