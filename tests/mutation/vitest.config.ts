import path from "node:path";
import { defineConfig } from "vitest/config";
import { MUTATION_PARTS } from "./parts";

const root = path.resolve(import.meta.dirname, "../..");
const part = MUTATION_PARTS.find(({ name }) => name === process.env["MUTATION_PART"]);
if (part === undefined) throw new Error("MUTATION_PART has to name a part: npm run mutation does.");

/** The unit tests of the part that is mutated; Stryker runs them in a copy of the tree. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@\//, replacement: `${root}/` }] },
  test: {
    root,
    include: [...part.tests],
    setupFiles: [path.resolve(import.meta.dirname, "few-runs.ts")],
    // One worker reads the engine once for all its tests; a mutant is set at run time anyway.
    isolate: false,
    testTimeout: 60_000,
    environment: "node",
  },
});
