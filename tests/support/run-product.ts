import { type ChildProcess, spawn } from "node:child_process";

/** The product as it runs when somebody types the command. */
export interface RunningProduct {
  readonly child: ChildProcess;
  /** Everything printed so far, on both outputs. */
  readonly output: () => string;
  /** The address that it announces; rejects when it ends before. */
  readonly ready: Promise<string>;
  /** The exit status, or the name of the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** For Node itself, before the script. */
  readonly nodeArgs?: readonly string[];
  /** Through `npm start`, as in the README, instead of the script behind it. */
  readonly npm?: boolean;
}

const clean = { DATABASE_URL: "", SESSION_SECRET: "", PORT: "", NODE_OPTIONS: "" };

/** Starts the product; `--port 0` among the arguments lets it choose a port. */
export function runProduct({
  args = [],
  env = {},
  nodeArgs = [],
  npm = false,
}: RunOptions): RunningProduct {
  const command = npm
    ? (["npm", ["start", "--", ...args]] as const)
    : ([process.execPath, [...nodeArgs, "lib/commands/run.js", "start", ...args]] as const);
  const child = spawn(command[0], command[1], {
    env: { ...process.env, ...clean, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("close", (code, signal) => {
      resolve(signal ?? code ?? 1);
    });
  });
  const ready = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      text += chunk.toString();
      const address = /ready: (http:\/\/localhost:\d+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    void ended.then(() => {
      reject(new Error(`The product ended before it was ready:\n${text}`));
    });
  });
  // Who waits for the end alone does not want to hear of the other.
  ready.catch(() => undefined);
  return { child, output: () => text, ready, ended };
}
