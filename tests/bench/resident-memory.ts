import { execFileSync } from "node:child_process";

/**
 * Resident memory of a running process, in kilobytes.
 *
 * @throws where there is no such process.
 */
export const residentMemory = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).trim());
