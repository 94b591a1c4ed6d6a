import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { serve } from "@/tests/policy/served";

const temporary = (name: string): string =>
  fs.mkdtempSync(path.join(os.tmpdir(), `residual-${name}-`));

let first: Promise<string> | undefined;

/**
 * A data folder of its own as a first start leaves it, nothing added. The product lays one out for
 * each worker, which costs most of a start; everything after that is a copy.
 */
export async function laidOutFolder(): Promise<string> {
  first ??= layOut();
  const folder = temporary("people");
  fs.cpSync(await first, folder, { recursive: true });
  return folder;
}

async function layOut(): Promise<string> {
  const folder = temporary("laid-out");
  process.once("exit", () => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const served = await serve({ RESIDUAL_DATA: folder });
  await served.stop();
  return folder;
}
