import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import type { Page } from "@playwright/test";
import { freePort } from "@/tests/support/free-port";
import { runProduct } from "@/tests/support/run-product";
import { laidOutFolder } from "./laid-out-folder";

/** The product beside a provider that it hands over to, both on this machine. */
export interface University {
  /** The product's address. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Starts a provider and the product that knows it, in an empty folder. */
export async function openUniversity(): Promise<University> {
  const folder = await laidOutFolder();
  const [port, providerPort] = [await freePort(), await freePort()];
  const origin = `http://localhost:${String(port)}`;
  const provider = spawn(process.execPath, [
    "tests/support/oidc-provider.js",
    String(providerPort),
    `${origin}/api/auth/callback/university`,
  ]);
  await saysReady(provider);
  const product = runProduct({
    args: ["--port", String(port)],
    env: {
      RESIDUAL_DATA: folder,
      OIDC_ISSUER: `http://localhost:${String(providerPort)}`,
      OIDC_CLIENT_ID: "residual",
      OIDC_CLIENT_SECRET: "a secret",
      OIDC_NAME: "Example University",
      ADMIN_EMAIL: "root@example.org",
    },
  });
  await product.ready;
  return {
    origin,
    close: async () => {
      product.child.kill();
      provider.kill();
      await product.ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function saysReady({ stdout, stderr }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let trouble = "";
    stdout?.on("data", () => {
      resolve();
    });
    stderr?.on("data", (chunk: Buffer) => (trouble += chunk.toString()));
    stderr?.once("end", () => {
      reject(new Error(`The provider ended before it was ready: ${trouble}`));
    });
  });
}

/** Signs in at the university, in a browser that the provider does not know yet. */
export async function signInAs(
  page: Page,
  { origin }: University,
  who: string,
  next = "/account",
): Promise<void> {
  await page.goto(`${origin}/sign-in?next=${next}`);
  await page.getByRole("button", { name: "Sign in with Example University" }).click();
  await page.getByLabel("Who are you?").fill(who);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${origin}/**`);
}
