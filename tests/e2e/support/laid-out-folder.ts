import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { serve } from "@/tests/policy/served";

/**
 * A data folder of its own as a first start leaves it, nothing added. The product lays one out once
 * in a run, which costs most of a start; everything after that is a copy.
 */
export async function laidOutFolder(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-people-"));
  fs.cpSync(await laidOutOnce(), folder, { recursive: true });
  return folder;
}

/** How often it is looked whether the folder stands, and how long at most, in milliseconds. */
const LOOK_MS = 200;
const PATIENCE_MS = 200_000;

/** The first worker to come makes the folder; the others wait until it stands in its place. */
async function laidOutOnce(): Promise<string> {
  const run = process.env["E2E_DATA"];
  if (run === undefined) throw new Error("E2E_DATA is set by the settings of Playwright");
  const [place, draft] = [path.join(run, "laid-out"), path.join(run, "laid-out.new")];
  if (fs.existsSync(place)) return place;
  try {
    fs.mkdirSync(draft);
  } catch {
    for (let waited = 0; !fs.existsSync(place); waited += LOOK_MS) {
      if (!fs.existsSync(draft)) return laidOutOnce();
      if (waited >= PATIENCE_MS) {
        throw new Error(`${draft} is not finished: the worker that laid it out has died`);
      }
      await sleep(LOOK_MS);
    }
    return place;
  }
  try {
    const served = await serve({ RESIDUAL_DATA: draft });
    await served.stop();
    fs.renameSync(draft, place);
    return place;
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
