import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A PostgreSQL of our own, in a temporary folder, reached through a socket in that folder. */
export interface PostgresCluster {
  /** The address of one of its databases. */
  readonly url: (database: string) => string;
  /** Stops it at once, cutting every connection off, and starts it again. */
  readonly restart: () => void;
  /** Stops it and removes the folder. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a throwaway PostgreSQL; nothing where none is installed and none can be.
 *
 * It lives as long as this process: its guard reads a pipe that closes when the process ends, also
 * after `kill -9`, and then stops it and removes the folder.
 */
export async function startPostgres(): Promise<PostgresCluster | undefined> {
  const bin = findBinaries() ?? installBinaries();
  if (bin === undefined) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-postgres-"));
  const owner = unprivilegedOwner();
  if (owner !== undefined) fs.chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, "data");
  execFileSync(
    path.join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"],
    { ...owner, stdio: "ignore", cwd: folder },
  );
  const guard = spawn(
    "/bin/sh",
    [
      "-c",
      `"$0/postgres" -D "$1/data" -k "$1" -c listen_addresses= -c fsync=off -c max_connections=200 >"$1/log" 2>&1 &
       cat >/dev/null; "$0/pg_ctl" stop -D "$1/data" -m fast -w; rm -rf "$1"`,
      bin,
      folder,
    ],
    { ...owner, stdio: ["pipe", "ignore", "ignore"], cwd: folder, detached: true },
  );
  const ended = new Promise<void>((resolve) => {
    guard.once("close", () => {
      resolve();
    });
  });
  await untilReady(path.join(bin, "pg_isready"), folder);
  return {
    url: (database) =>
      `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`,
    restart: () => {
      const again = ["restart", "-D", data, "-m", "fast", "-w", "-l", path.join(folder, "log")];
      execFileSync(path.join(bin, "pg_ctl"), again, { ...owner, stdio: "ignore", cwd: folder });
    },
    stop: async () => {
      guard.stdin.end();
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest installed PostgreSQL: Debian keeps its programs off the PATH. */
function findBinaries(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian) : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((name) => path.join(debian, name, "bin")),
    ...(process.env["PATH"] ?? "").split(path.delimiter),
  ];
  return folders.find((folder) =>
    ["initdb", "postgres", "pg_ctl", "pg_isready"].every((name) =>
      fs.existsSync(path.join(folder, name)),
    ),
  );
}

function installBinaries(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0)
    return undefined;
  console.log("Installing PostgreSQL with apt-get, for the tests.");
  const quiet = {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  spawnSync("apt-get", ["update"], quiet);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], quiet);
  return findBinaries();
}

/** PostgreSQL refuses to run as root; its Debian package brings a user of its own. */
function unprivilegedOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function untilReady(isReady: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (spawnSync(isReady, ["-q", "-h", folder]).status === 0) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL did not start: ${fs.readFileSync(path.join(folder, "log"), "utf8")}`);
}
