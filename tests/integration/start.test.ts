import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { buildPages } from "@/lib/commands/build-pages";
import { generateClient } from "@/lib/commands/generate-client";
import { migrate } from "@/lib/platform/migrate";
import { openPglite } from "@/lib/platform/pglite-home";
import { openPostgres } from "@/lib/platform/postgres-home";
import { readMigrations } from "@/lib/platform/migration-history";
import { seed } from "@/prisma/seed/seed";
import { createDatabase } from "../support/create-database";
import { runProduct, type RunningProduct } from "../support/run-product";

const anyPort = ["--port", "0"];
const SESSION_SECRET = "a secret of the tests, long enough";

/** A data folder as a first start leaves it, and the copy of it that a test has. */
let laidOut = "";
let data = "";
const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "residual-start-"));
const running: RunningProduct[] = [];

/** As `runProduct`, in this test's data folder, and ended with the test. */
function run(options: Parameters<typeof runProduct>[0]): RunningProduct {
  const product = runProduct({ ...options, env: { RESIDUAL_DATA: data, ...options.env } });
  running.push(product);
  return product;
}

/** What a refusal looks like: one sentence on one line, no stack, status 1. */
async function expectRefusal(product: RunningProduct, sentence: RegExp): Promise<void> {
  expect(await product.ended).toBe(1);
  const lines = product.output().trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(sentence);
  expect(lines[0]).toMatch(/\.$/);
}

describe("npm start", () => {
  beforeAll(async () => {
    await generateClient();
    await buildPages();
    laidOut = temporary();
    const database = await openPglite(laidOut);
    await migrate(database);
    await seed(database.prisma);
    await database.close();
  });

  afterAll(() => {
    fs.rmSync(laidOut, { recursive: true, force: true });
  });

  beforeEach(() => {
    data = temporary();
    fs.cpSync(laidOut, data, { recursive: true });
  });

  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill("SIGKILL");
      await ended;
    }
    fs.rmSync(data, { recursive: true, force: true });
  });

  it("serves, says where in two lines and how to become administrator in a third, and stops in order at SIGTERM", async () => {
    const product = run({ args: anyPort });
    const address = await product.ready;
    expect((await fetch(address)).status).toBe(200);
    await expect
      .poll(product.output)
      .toMatch(
        /Residual is ready: .*\nEverything is kept in .*\nThere is no administrator yet\. .*\/set-up\?token=.*\n$/,
      );
    const link = /http:\S+\/set-up\?token=\S+/.exec(product.output())?.[0] ?? "";
    expect(link).toContain(address);
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(`${link}x`)).status).toBe(404);
    product.child.kill("SIGTERM");
    expect(await product.ended).toBe(0);
  });

  it("sends the headers that keep other sites from framing it or guessing types", async () => {
    const { headers } = await fetch(await run({ args: anyPort }).ready);
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });

  it("refuses a second process on the same data folder, until kill -9 ends the first", async () => {
    const first = run({ args: anyPort });
    await first.ready;
    await expectRefusal(run({ args: anyPort }), /is in use by process \d+: stop that one first/);
    first.child.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    expect((await fetch(await run({ args: anyPort }).ready)).status).toBe(200);
  });

  it("lays the database out again when the first start was cut off", async () => {
    fs.rmSync(path.join(data, "database"), { recursive: true });
    const first = run({ args: anyPort });
    await expect
      .poll(() => fs.existsSync(path.join(data, "database.new")), { timeout: 60_000 })
      .toBe(true);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(fs.existsSync(path.join(data, "database"))).toBe(false);
    expect((await fetch(await run({ args: anyPort }).ready)).status).toBe(200);
  });

  it("does not outlive an npm that was killed with -9", async () => {
    const first = run({ args: anyPort, npm: true });
    await first.ready;
    first.child.kill("SIGKILL");
    await first.ended;
    expect((await fetch(await run({ args: anyPort }).ready)).status).toBe(200);
  });

  it("refuses a port that is taken", async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, resolve);
    });
    const address = other.address();
    const port = address !== null && typeof address === "object" ? String(address.port) : "";
    await expectRefusal(run({ args: ["--port", port] }), new RegExp(`^Port ${port} is taken`));
    other.close();
  });

  it("refuses a PostgreSQL that does not answer, and does not print its password", async () => {
    const product = run({
      args: anyPort,
      env: { DATABASE_URL: "postgresql://someone:hunter2@127.0.0.1:1/none", SESSION_SECRET },
    });
    await expectRefusal(product, /cannot be reached: .*ECONNREFUSED/);
    expect(product.output()).not.toContain("hunter2");
  });

  it("refuses a PostgreSQL without a secret that all machines share", async () => {
    const env = { DATABASE_URL: "postgresql://someone@127.0.0.1:1/none" };
    await expectRefusal(run({ args: anyPort, env }), /^SESSION_SECRET must be set/);
  });

  it("refuses a Node that is too old before it reads anything that an old Node cannot", async () => {
    const pretend = path.join(data, "pretend.cjs");
    fs.writeFileSync(
      pretend,
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.1" } });',
    );
    await expectRefusal(
      run({ nodeArgs: ["--require", pretend] }),
      /needs Node.js .* this is 18.20.1/,
    );
  });

  it("refuses a port that is no number and an option that it does not know", async () => {
    await expectRefusal(run({ env: { PORT: "http" } }), /^PORT must be a number/);
    await expectRefusal(run({ args: ["--prot", "1"] }), /^Unknown option '--prot'/);
  });

  const server = inject("postgresUrl");
  if (server === undefined) return;

  it("migrates once when two processes start together on one empty PostgreSQL", async () => {
    const name = `start_${randomUUID().replaceAll("-", "")}`;
    const url = await createDatabase(server, name, "template1");
    const env = { DATABASE_URL: url, SESSION_SECRET };
    const both = [run({ args: anyPort, env }), run({ args: anyPort, env })];
    for (const { ready } of both) expect((await fetch(await ready)).status).toBe(200);
    const database = await openPostgres(url);
    const applied = await database.prisma.$queryRaw`
      SELECT migration_name AS name FROM _prisma_migrations ORDER BY migration_name`;
    expect(applied).toEqual(readMigrations().map(({ name: known }) => ({ name: known })));
    await database.close();
  });
});
