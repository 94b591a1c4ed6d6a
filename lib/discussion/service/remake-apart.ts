import "server-only";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/platform/log";
import { type KeptPicture, keptPictureSchema, type Picture } from "../images/picture";

/** What became of a picture; "slow" where the time was not enough for it, "busy" where it waits in vain. */
export type Remade =
  | { readonly kind: "made"; readonly picture: KeptPicture }
  | { readonly kind: "damaged" | "slow" | "busy" };

/** What a thread may take of the machine. */
const BOUNDS = {
  /** In milliseconds. The largest picture takes three seconds when all is calm. */
  patience: 15_000,
  /** Of its own heap, in megabytes; what it unpacks lies outside of it and is limited there. */
  heap: 512,
};

/** How many pictures may wait for their turn. */
const MOST_WAITING = 12;

const THREAD = path.join(process.cwd(), "lib", "discussion", "images", "thread.js");

const answerSchema = keptPictureSchema.nullable();

let waiting = 0;
let turns: Promise<unknown> = Promise.resolve();

/**
 * Unpacks a picture and makes it anew in a thread of its own, so that no picture holds up the server
 * or ends it. One at a time: twenty megapixels take half a gigabyte meanwhile.
 */
export async function remakeApart(picture: Picture, bounds = BOUNDS): Promise<Remade> {
  if (waiting >= MOST_WAITING) return { kind: "busy" };
  waiting += 1;
  const mine = turns.then(() => inThread(picture, bounds));
  turns = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
}

function inThread(picture: Picture, { patience, heap }: typeof BOUNDS): Promise<Remade> {
  const worker = new Worker(/* webpackIgnore: true */ THREAD, {
    workerData: picture,
    // Node's own options are for the thread that serves.
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  return new Promise<Remade>((resolve) => {
    const timer = setTimeout(() => {
      resolve({ kind: "slow" });
    }, patience);
    worker.once("message", (answer: unknown) => {
      clearTimeout(timer);
      resolve(remadeOf(answer));
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      log.warn("a thread failed on a picture", { reason: error.message });
      resolve({ kind: "damaged" });
    });
    worker.once("exit", () => {
      clearTimeout(timer);
      resolve({ kind: "damaged" });
    });
  }).finally(() => worker.terminate());
}

function remadeOf(answer: unknown): Remade {
  const { data } = answerSchema.safeParse(answer);
  return data === undefined || data === null
    ? { kind: "damaged" }
    : { kind: "made", picture: data };
}
