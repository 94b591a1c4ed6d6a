import { z } from "zod";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { adoptDatabase, openDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/**
 * A server's mail as a process of its own, on the database that the settings name: sends what is due
 * as often as it is told a moment, and says how many mails went out.
 */
adoptDatabase(await openDatabase(env()));

process.on("message", (message) => {
  const at = new Date(z.number().parse(message));
  void (async () => {
    process.send?.({ sent: await sendDueMail({ now: () => at }) });
  })();
});

process.send?.({ ready: true });
