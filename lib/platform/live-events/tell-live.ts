import "server-only";
import { Fault } from "@/lib/platform/errors";
import type { Transaction } from "@/lib/platform/transaction";
import type { LiveEvent } from "./live-event";

/** Room for a few ids, in characters of JSON. What is longer says more than an event should. */
const MOST_DATA = 500;

/**
 * Tells every open page that listens to the topic, on whichever server, as soon as the transaction is
 * committed; nobody hears of one that is rolled back. It may be called anywhere in the transaction:
 * the event is given its place in the order at the commit.
 *
 * @throws {Fault} `internal` when the data are more than a few ids.
 */
export async function tellLive(
  { topic, kind, data }: LiveEvent,
  transaction: Transaction,
): Promise<void> {
  if (JSON.stringify(data).length > MOST_DATA) {
    throw new Fault("internal", "internal", `The event ${kind} says more than ids`);
  }
  await transaction.liveEvent.create({ data: { topic, kind, data }, select: { id: true } });
}
