import { generateClient } from "./generate-client";
import { listen } from "./listen";
import { refuseUnusableDatabase } from "./refuse-unusable-database";
import { runCommand } from "./run-command";
import { runStep } from "./run-step";
import { servingSettings } from "./settings";

/** `npm run dev`: the same preparations as `npm start`, then Next's development server. */
await runCommand(async () => {
  const settings = servingSettings("development");
  const held = await listen(settings.port);
  await held.drop();
  await refuseUnusableDatabase(settings);
  await generateClient();
  const { status } = await runStep("node_modules/next/dist/bin/next", [
    "dev",
    "--port",
    String(settings.port),
    // Its mailbox and its demonstration are for whoever sits at this machine.
    "--hostname",
    "localhost",
  ]);
  process.exitCode = status;
  return undefined;
});
