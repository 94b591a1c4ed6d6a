import { fold } from "@/lib/analytics/service/fold";
import { adoptDatabase, openDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/**
 * A server as far as counting goes: a process of its own that counts what has changed in the database
 * that the settings name, says whether all of it is counted, and ends.
 */
const database = await openDatabase(env());
adoptDatabase(database);
process.send?.(await fold());
await database.close();
process.disconnect();
