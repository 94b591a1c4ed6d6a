import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { runStep } from "@/lib/commands/run-step";

/** A server of one page that says nothing. */
export interface EmptyApp {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * The least that a dynamic page of Next can be: one element, nothing awaited but the request. It is
 * built and served by the installed Next, in the way of lib/commands/serve.ts, from the given
 * folder. What the product adds (layout, fonts, styles, database) is not in it, so that all of it
 * counts in the ratios.
 */
export async function serveEmptyApp(folder: string): Promise<EmptyApp> {
  for (const [name, content] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  const { status, output } = await runStep(
    path.resolve("node_modules/next/dist/bin/next"),
    ["build", folder],
    { quiet: true, env: { NODE_ENV: "production" } },
  );
  if (status !== 0) throw new Error(`The empty app could not be built:\n${output}`);
  return serve(folder);
}

async function serve(folder: string): Promise<EmptyApp> {
  const child = spawn(process.execPath, ["server.js"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => {
      reject(new Error("The empty app ended before it was ready"));
    });
  });
  return {
    origin,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const FILES = {
  "package.json": `{ "name": "empty", "private": true, "type": "module" }`,
  // The packages lie outside of the folder, behind a link.
  "next.config.js": `export default { turbopack: { root: "/" }, poweredByHeader: false };`,
  "app/layout.js": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  "app/page.js": `import { connection } from "next/server";
export default async function Page() {
  await connection();
  return <p>Empty</p>;
}`,
  "server.js": `import { createServer } from "node:http";
import next from "next";
const server = createServer();
server.listen(0, async () => {
  const { port } = server.address();
  const app = next({ dev: false, quiet: true, dir: process.cwd(), port, httpServer: server });
  await app.prepare();
  server.on("request", app.getRequestHandler());
  console.log("http://localhost:" + port);
});`,
} as const;
