import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The browser to test with: CHROMIUM_PATH, else a Chromium on the PATH. Nothing means Playwright's
 * own, where it has one.
 */
export function findBrowser(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return given;
  return (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

/**
 * Makes sure that there is a browser, and installs one where there is none.
 *
 * @returns in words, which one it is.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return `Using ${found}.`;
  if (hasOwn()) return "Using Playwright's own Chromium.";
  console.log("  No browser here: installing Playwright's Chromium.");
  run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (hasOwn()) return "Installed Playwright's Chromium.";
  if (process.getuid?.() === 0) {
    console.log("  That failed: installing Debian's Chromium with apt-get.");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  const installed = findBrowser();
  if (installed !== undefined) return `Installed ${installed}.`;
  throw new Error("No browser could be installed: install Chromium, or name one by CHROMIUM_PATH.");
}

const hasOwn = (): boolean => fs.existsSync(chromium.executablePath());

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
