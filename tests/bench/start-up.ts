import { execFileSync } from "node:child_process";
import { runProduct } from "@/tests/support/run-product";
import { makeClient } from "./client";
import { median } from "./median";
import { unexpected } from "./learner";
import type { Part } from "./part";

/** How often it is started with a data folder that exists. */
const AGAIN = 3;

/** From the command to the first page, with the pages built, and the memory that it then holds. */
export const startUp: Part = {
  name: "start",
  title: "Start on PGlite: seconds to the first page, and memory",
  run: async (room) => {
    const data = room.folder("start-data");
    const first = await start(data);
    const again: Start[] = [];
    for (let turn = 0; turn < AGAIN; turn += 1) again.push(await start(data));
    return [
      {
        what: "npm start to the first page, first time",
        measured: `${first.seconds.toFixed(1)} s`,
        from: "makes the database, migrates it and stores the course",
      },
      {
        what: "npm start to the first page, after that",
        measured: `${median(again.map(({ seconds }) => seconds)).toFixed(1)} s`,
        from: `median of ${String(AGAIN)}`,
      },
      {
        what: "resident memory after the first page",
        measured: `${median(again.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
        from: "the serving process, database included; without npm",
      },
    ];
  },
};

interface Start {
  readonly seconds: number;
  readonly megabytes: number;
}

async function start(data: string): Promise<Start> {
  const from = performance.now();
  const product = runProduct({ npm: true, args: ["--port", "0"], env: { RESIDUAL_DATA: data } });
  const client = makeClient(await product.ready);
  const page = await client.ask({ path: "/" });
  const seconds = (performance.now() - from) / 1000;
  client.close();
  if (page.status !== 200) throw unexpected(page);
  const server = servingProcess(product.child.pid ?? 0);
  process.kill(server.pid, "SIGTERM");
  await product.ended;
  return { seconds, megabytes: server.kilobytes / 1024 };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly kilobytes: number;
}

/** npm runs a shell that runs Node: the server is the largest process below the one we started. */
function servingProcess(root: number): Process {
  const all = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line): Process => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/u).map(Number);
      return { pid, parent, kilobytes };
    });
  const below = (parent: number): readonly Process[] =>
    all
      .filter((candidate) => candidate.parent === parent)
      .flatMap((child) => [child, ...below(child.pid)]);
  const [largest] = below(root).toSorted((a, b) => b.kilobytes - a.kilobytes);
  if (largest === undefined) throw new Error("npm start runs no process");
  return largest;
}
