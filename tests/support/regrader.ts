import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import { adoptDatabase, openDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { resumeRegrades } from "@/lib/quiz/service/run-regrades";

/**
 * A server that starts, as far as corrections of keys go: a process of its own that takes up on the
 * database that the settings name what is left of them, says as it begins each transaction, and ends.
 */
const database = await openDatabase(env());
adoptDatabase(database);
listenToCorrections([tellLearners]);
await resumeRegrades({
  now: () => {
    process.send?.("begins");
    return new Date();
  },
});
await database.close();
process.disconnect();
