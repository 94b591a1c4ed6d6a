import "server-only";
import os from "node:os";
import path from "node:path";
import { log } from "@/lib/platform/log";
import { type KeptPicture, keptPictureSchema, type Picture } from "../images/picture";

/** What became of a picture; "slow" where the time was not enough for it, "busy" where it waits in vain. */
export type Remade =
  | { readonly kind: "made"; readonly picture: KeptPicture }
  | { readonly kind: "damaged" | "slow" | "busy" };

/** What a process may take of the machine. */
const BOUNDS = {
  /** In milliseconds. The largest picture takes three seconds when all is calm. */
  patience: 30_000,
  /** Of its heap, in megabytes; what it unpacks lies outside of it and is limited there. */
  heap: 512,
};

/** How many pictures may wait for their turn. */
const MOST_WAITING = 12;

/** Asked of Node itself: where it is imported, Next bundles the file that a process begins with. */
const { fork } = process.getBuiltinModule("node:child_process");

const DOOR = path.join(process.cwd(), "lib", "discussion", "images", "apart.js");

const answerSchema = keptPictureSchema.nullable();

let waiting = 0;
let turns: Promise<unknown> = Promise.resolve();

/**
 * Unpacks a picture and makes it anew in a process of its own, so that no picture holds up the server
 * or ends it, and its memory is free again afterwards. One at a time: twenty megapixels take half a
 * gigabyte meanwhile.
 */
export async function remakeApart(picture: Picture, bounds = BOUNDS): Promise<Remade> {
  if (waiting >= MOST_WAITING) return { kind: "busy" };
  waiting += 1;
  const mine = turns.then(() => inProcess(picture, bounds));
  turns = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

async function inProcess(picture: Picture, { patience, heap }: typeof BOUNDS): Promise<Remade> {
  const child = fork(DOOR, {
    execArgv: [`--max-old-space-size=${String(heap)}`],
    // Whatever a picture made of the process, it would find no secret there.
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Remade>((resolve) => {
      timer = setTimeout(() => {
        resolve({ kind: "slow" });
      }, patience);
      child.once("message", (answer) => {
        resolve(remadeOf(answer));
      });
      child.once("error", (error) => {
        log.warn("the process for a picture failed", { reason: error.message });
        resolve({ kind: "damaged" });
      });
      child.once("exit", (code, signal) => {
        const reason = signal ?? String(code);
        if (!child.killed && code !== 0) log.warn("the process for a picture failed", { reason });
        resolve({ kind: "damaged" });
      });
      child.once("spawn", () => {
        letOthersGoFirst(child.pid);
        // Where it has ended already, its end is what counts.
        child.send(picture, () => undefined);
      });
    });
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

/** Whoever reads a page goes before whoever uploads. */
function letOthersGoFirst(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended, or the system knows no such thing.
  }
}

function remadeOf(answer: unknown): Remade {
  const { data } = answerSchema.safeParse(answer);
  return data === undefined || data === null
    ? { kind: "damaged" }
    : { kind: "made", picture: data };
}
