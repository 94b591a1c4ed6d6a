import fs from "node:fs";
import { Fault } from "@/lib/platform/errors";
import { runStep } from "./run-step";
import { sourceHash } from "./source-hash";

const stamp = "prisma/client/source-hash";

/**
 * Writes the Prisma client, unless the one that is there was made from the same schema.
 *
 * @throws {Fault} `misconfigured` when the schema cannot be read.
 */
export async function generateClient(): Promise<void> {
  const hash = sourceHash([
    "prisma/schema.prisma",
    "prisma/prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash) return;
  const { status, output } = await runStep(
    "node_modules/prisma/build/index.js",
    ["generate", "--config", "prisma/prisma.config.ts"],
    { quiet: true },
  );
  if (status !== 0) {
    console.error(output);
    throw new Fault(
      "misconfigured",
      "operator",
      "The Prisma client could not be generated; the lines above say why.",
    );
  }
  fs.writeFileSync(stamp, hash);
}
