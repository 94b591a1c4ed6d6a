import type { Env } from "@/lib/platform/env";
import { refuseLockedFolder } from "@/lib/platform/folder-lock";
import { refuseUnreachable } from "@/lib/platform/reach-postgres";

/**
 * Looks whether the database could be opened, without opening it: the server itself does that after
 * the build, which nobody should wait for in vain.
 *
 * @throws {Fault} `folder-locked` or `database-unreachable`.
 */
export async function refuseUnusableDatabase({ databaseUrl, dataFolder }: Env): Promise<void> {
  if (databaseUrl === undefined) await refuseLockedFolder(dataFolder);
  else await refuseUnreachable(databaseUrl);
}
