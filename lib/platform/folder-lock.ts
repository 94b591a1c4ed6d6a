import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { Fault } from "./errors";

/** A lock that is held; it ends with `release` or, whatever happens, with the process. */
export interface FolderLock {
  readonly release: () => Promise<void>;
}

/**
 * Claims a folder for this process.
 *
 * The lock is a listening socket, not a file: the kernel drops it with the process, also after
 * `kill -9` or a power cut, so that no stale lock ever has to be judged. Whoever is refused can ask
 * the socket for the holder's process id.
 *
 * Processes that share the folder but not the machine or its network namespace (two containers on
 * one volume) do not see each other: use PostgreSQL there.
 *
 * @throws {Fault} `folder-locked` when another process has the folder.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  fs.mkdirSync(folder, { recursive: true });
  const address = addressOf(folder);
  const server = (await listen(address)) ?? (await listenAfterCrash(address));
  if (server === undefined) throw lockedBy(folder, await holderAt(address));
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

/**
 * Refuses a folder that another process holds, without claiming it.
 *
 * @throws {Fault} `folder-locked` as `lockFolder` would.
 */
export async function refuseLockedFolder(folder: string): Promise<void> {
  if (!fs.existsSync(folder)) return;
  const holder = await holderAt(addressOf(folder));
  if (holder !== undefined) throw lockedBy(folder, holder);
}

const lockedBy = (folder: string, holder: string | undefined): Fault =>
  new Fault(
    "folder-locked",
    "operator",
    `The data folder ${folder} is in use by process ${holder ?? "unknown"}: stop that one first, or set RESIDUAL_DATA to another folder or DATABASE_URL to a PostgreSQL.`,
  );

/**
 * The socket's name, made from the identity of the folder rather than from its path: a symbolic
 * link or a second mount point leads to the same lock.
 */
function addressOf(folder: string): string {
  const { dev, ino } = fs.statSync(folder, { bigint: true });
  const key = createHash("sha256")
    .update(`${String(dev)}:${String(ino)}`)
    .digest("hex");
  const name = `residual-${key.slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

/** Listens at the address, or gives nothing when it is taken. */
function listen(address: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Where the socket is a file, a crash leaves the file behind: nobody answers, so it may go. */
async function listenAfterCrash(address: string): Promise<net.Server | undefined> {
  if (!path.isAbsolute(address) || process.platform === "win32") return undefined;
  if ((await holderAt(address)) !== undefined) return undefined;
  fs.rmSync(address, { force: true });
  return listen(address);
}

/** The process id of whoever listens at the address; nothing when nobody does. */
function holderAt(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(address);
    socket.setEncoding("utf8");
    // A holder that is building pages answers late, and is a holder all the same.
    socket.setTimeout(10_000, () => {
      socket.destroy();
      resolve("unknown");
    });
    socket.on("data", (text: string) => (answer += text));
    socket.on("end", () => {
      resolve(answer === "" ? "unknown" : answer);
    });
    socket.on("error", () => {
      resolve(undefined);
    });
  });
}
