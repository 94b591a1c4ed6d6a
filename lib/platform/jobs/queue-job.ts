import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/platform/transaction";
import type { JobKind } from "./job";

const Data = z.record(z.string(), z.json());

/**
 * Asks for work that begins when the transaction is committed, on whichever server; nobody does it
 * where the transaction is rolled back.
 *
 * @param notBefore when it may begin; at once where it is left out.
 */
export async function queueJob<Shape extends z.ZodType>(
  { name, shape }: JobKind<Shape>,
  data: z.input<Shape>,
  transaction: Transaction,
  notBefore?: Date,
): Promise<void> {
  // Refused here, where whoever asks hears of it, and not when it is to be done.
  shape.parse(data);
  await transaction.job.create({
    data: { name, data: Data.parse(data), ...(notBefore && { dueAt: notBefore }) },
    select: { id: true },
  });
}
