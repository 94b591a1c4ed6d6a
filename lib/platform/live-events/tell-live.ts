import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import type { LiveEvent } from "./live-event";

/**
 * Tells every open page that listens to the topic, on whichever server, as soon as the transaction is
 * committed; nobody hears of one that is rolled back. It may be called anywhere in the transaction:
 * the event is given its place in the order at the commit.
 */
export async function tellLive(
  { topic, kind, data }: LiveEvent,
  transaction: Transaction,
): Promise<void> {
  await transaction.liveEvent.create({ data: { topic, kind, data }, select: { id: true } });
}
