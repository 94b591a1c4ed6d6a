import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "@/lib/platform/errors";
import { type FolderLock, lockFolder } from "@/lib/platform/folder-lock";
import { runStep } from "./run-step";
import { sourceHash } from "./source-hash";

const stamp = ".next/source-hash";

/**
 * Builds the pages, unless the last build was made from the same sources. Two commands that want to
 * build at the same time take turns, and the second finds the work done.
 *
 * @throws {Fault} `misconfigured` when the build fails, after its messages.
 */
export async function buildPages(): Promise<void> {
  const hash = buildHash();
  if (isBuilt(hash)) return;
  const lock = await waitForLock(".next");
  try {
    if (isBuilt(hash)) return;
    console.log("Building the pages; this takes a minute at most, and only after a change.");
    fs.rmSync(stamp, { force: true });
    const { status, output } = await runStep("node_modules/next/dist/bin/next", ["build"], {
      quiet: true,
      env: { NODE_ENV: "production" },
    });
    if (status !== 0) {
      console.error(output);
      throw new Fault(
        "misconfigured",
        "operator",
        "The pages could not be built; the lines above say why.",
      );
    }
    fs.writeFileSync(stamp, hash);
  } finally {
    await lock.release();
  }
}

/** Of everything that the pages are made from, tests aside. */
const buildHash = (): string =>
  sourceHash(
    [
      "app",
      "lib",
      "prisma",
      "public",
      "instrumentation.ts",
      "next.config.js",
      "tsconfig.json",
      "package-lock.json",
    ],
    (file) => /\.test\.tsx?$|\.md$|^prisma\/client\//.test(file),
  );

const isBuilt = (hash: string): boolean =>
  fs.existsSync(".next/BUILD_ID") &&
  fs.existsSync(stamp) &&
  fs.readFileSync(stamp, "utf8") === hash;

async function waitForLock(folder: string): Promise<FolderLock> {
  for (;;) {
    try {
      return await lockFolder(folder);
    } catch (error) {
      if (!(error instanceof Fault && error.code === "folder-locked")) throw error;
      await sleep(300);
    }
  }
}
