import { fork } from "node:child_process";

/**
 * Runs what a starting server does with regrades that were interrupted, as a process of its own.
 *
 * @param killIn as its so many-th transaction begins it is killed; it may end by itself where left out.
 * @returns by what it was ended, or its exit code.
 */
export function runRegrader(
  env: Readonly<Record<string, string>>,
  killIn = Number.POSITIVE_INFINITY,
): Promise<number | NodeJS.Signals | null> {
  const child = fork("tests/support/regrader.ts", {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_ENV: "test", NODE_OPTIONS: "", ...env },
  });
  let begun = 0;
  child.on("message", () => {
    begun += 1;
    if (begun === killIn) child.kill("SIGKILL");
  });
  return new Promise((resolve) => {
    child.once("close", (code, signal) => {
      resolve(signal ?? code);
    });
  });
}
