import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import type { ReplySettings } from "@/lib/platform/env";
import { receiveMail, type Receiver } from "@/lib/platform/receive-mail";
import { refuseAddress, takeReply } from "./take-reply";

/**
 * Listens for answers to the mails of discussions and posts them.
 *
 * @throws {Fault} where it cannot listen there.
 */
export const receiveReplies = (
  { host, port }: Pick<ReplySettings, "host" | "port">,
  clock: Clock = systemClock,
): Promise<Receiver> =>
  receiveMail({
    host,
    port,
    refuse: refuseAddress,
    take: (mail, address) => takeReply(mail, address, clock),
  });
