import path from "node:path";
import type { Env } from "@/lib/platform/env";
import { buildPages } from "./build-pages";
import { generateClient } from "./generate-client";
import { listen } from "./listen";
import { refuseUnusableDatabase } from "./refuse-unusable-database";
import { runCommand } from "./run-command";
import { serve } from "./serve";
import { servingSettings } from "./settings";

/** `npm start`: prepares whatever is missing, then serves, all in this one process. */
await runCommand(async () => {
  const settings = servingSettings("production");
  const held = await listen(settings.port);
  try {
    await refuseUnusableDatabase(settings);
    await generateClient();
    await buildPages();
  } catch (error) {
    await held.drop();
    throw error;
  }
  // Port 0 means any: what was found is what links in mails must name.
  process.env["PORT"] = String(held.port);
  const notes = await serve(held);
  console.log(`Residual is ready: http://localhost:${String(held.port)}`);
  console.log(`${homeOf(settings)} Ctrl+C stops it.`);
  for (const note of notes) console.log(note);
  return undefined;
});

function homeOf({ databaseUrl, dataFolder }: Env): string {
  if (databaseUrl !== undefined) return "Everything is kept in the PostgreSQL of DATABASE_URL.";
  return `Everything is kept in ${path.relative(process.cwd(), dataFolder) || dataFolder}.`;
}
