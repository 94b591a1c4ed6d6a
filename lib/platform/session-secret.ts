import "server-only";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Env } from "./env";

/**
 * What cookies are signed with: SESSION_SECRET, or one made on the first start and kept in the data
 * folder beside the database, so that guests stay signed in over a restart.
 */
export function sessionSecret(settings: Pick<Env, "sessionSecret" | "dataFolder">): string {
  if (settings.sessionSecret !== undefined) return settings.sessionSecret;
  const file = path.join(settings.dataFolder, "session-secret");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(settings.dataFolder, { recursive: true });
    const draft = `${file}.${String(process.pid)}`;
    fs.writeFileSync(draft, randomBytes(32).toString("hex"), { mode: 0o600 });
    // A link fails where the file has come to exist meanwhile: the first writer wins.
    try {
      fs.linkSync(draft, file);
    } catch {
      if (!fs.existsSync(file)) fs.copyFileSync(draft, file, fs.constants.COPYFILE_EXCL);
    }
    fs.rmSync(draft);
  }
  return fs.readFileSync(file, "utf8").trim();
}
