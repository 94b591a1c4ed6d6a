import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./support/browser";

const port = process.env["E2E_PORT"] ?? "3100";
// Every worker reads this file again: the first one to do so makes the folder for all.
process.env["E2E_DATA"] ??= fs.mkdtempSync(path.join(os.tmpdir(), "residual-e2e-"));
const executablePath = findBrowser();

/** The built product in a real browser; `npm test` sets port and data folder. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "e2e/results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  expect: { timeout: 20_000 },
  reporter: "list",
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own sandbox refuses to run as root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    {
      name: "browser",
      testIgnore: /no-script/,
      use: { ...devices["Desktop Chrome"] },
    },
    {
      name: "no-script",
      testMatch: /no-script/,
      use: { ...devices["Desktop Chrome"], javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: `node lib/commands/run.js start --port ${port}`,
    cwd: path.resolve(import.meta.dirname, ".."),
    url: `http://localhost:${port}/`,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: { RESIDUAL_DATA: process.env["E2E_DATA"], DATABASE_URL: "" },
  },
});
