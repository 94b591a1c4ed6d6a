import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "../..");

/** The unit tests of what is mutated; Stryker runs them in a copy of the tree. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: `${root}/` }] },
  test: {
    root,
    include: ["lib/{arithmetic,loss}/**/*.test.ts", "lib/quiz/*.test.ts"],
    // Every test runs instrumented, thousands of times: the slow ones of the bank stay out.
    testTimeout: 60_000,
    environment: "node",
  },
});
