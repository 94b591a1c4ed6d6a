import { spawn } from "node:child_process";

/** How one program of a command ended. */
export interface StepResult {
  readonly status: number;
  /** What it printed, when it was asked to keep quiet. */
  readonly output: string;
}

interface StepOptions {
  /** Keep what it prints, instead of passing it through. */
  readonly quiet?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to run it in; this one where it is left out. */
  readonly folder?: string;
  /** For Node itself, before the script. */
  readonly nodeArgs?: readonly string[];
}

/** Runs one of the installed programs with this Node, by the path of its script. */
export function runStep(
  script: string,
  args: readonly string[],
  { quiet = false, env = {}, folder = ".", nodeArgs = [] }: StepOptions = {},
): Promise<StepResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
      cwd: folder,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    // A signal to this process alone must not leave the child behind.
    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    process.on("SIGTERM", forward).on("SIGINT", forward);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      process.off("SIGTERM", forward).off("SIGINT", forward);
      if (signal === "SIGTERM" || signal === "SIGINT") process.exit(1);
      resolve({ status: code ?? 1, output });
    });
  });
}
