import { parentPort, workerData } from "node:worker_threads";
import { pictureSchema } from "./picture";
import { remake } from "./remake";

/** All that a thread does: it makes the one picture that it was started with anew, and ends. */
const kept = await remake(pictureSchema.parse(workerData));
parentPort?.postMessage(kept);
