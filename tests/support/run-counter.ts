import { fork } from "node:child_process";

/** Counts as a server of its own on a database; gives what it said: whether everything was counted. */
export function runCounter(databaseUrl: string): Promise<unknown> {
  const child = fork("tests/support/counter.ts", {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_ENV: "test", NODE_OPTIONS: "", DATABASE_URL: databaseUrl },
  });
  let said: unknown;
  child.on("message", (message) => {
    said = message;
  });
  return new Promise((resolve) => {
    child.once("close", () => {
      resolve(said);
    });
  });
}
