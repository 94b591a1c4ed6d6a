import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * `npx vitest run --config tests/vitest.config.ts lib/loss` runs the tests of one folder.
 *
 * Two projects: the unit tests beside the code, which need nothing; and those that need databases,
 * the built product or the whole source tree.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: at("../") },
      { find: /^server-only$/, replacement: at("./support/server-only.ts") },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        root: at(".."),
        test: {
          name: "unit",
          include: ["{app,lib,prisma}/**/*.test.{ts,tsx}"],
          environment: "node",
          // Two hundred files of pure functions: to load everything anew for each took a quarter of
          // their time. What a test changes outside of itself it puts back.
          isolate: false,
          // Room for a busy machine; nothing is judged by its time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        root: at(".."),
        test: {
          name: "integration",
          include: ["tests/{integration,architecture}/**/*.test.ts"],
          environment: "node",
          globalSetup: at("./support/databases.ts"),
          // Else a secret would be made and kept in the data folder of whoever runs the tests.
          env: { SESSION_SECRET: "a secret of the tests, long enough" },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
    root: at(".."),
    maxWorkers: 2,
  },
});
