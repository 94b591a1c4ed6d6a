import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { findChecks, mutated } from "./find-checks";

const SOURCES = ["app", "lib", "prisma", "public", "tests"];
const FILES = ["instrumentation.ts", "next.config.js", "tsconfig.json", "package.json"];

/** Where the copy says which check has which number. */
const LIST = "mutants.json";

const mutantSchema = z.object({ number: z.int(), place: z.string(), text: z.string() });
export type Mutant = z.infer<typeof mutantSchema>;

/**
 * Makes a copy of the source tree in which every check can be taken away while the product runs:
 * one build serves for all of them.
 *
 * @param copy a folder inside the tree, so that the packages and the root that Next takes are the
 * same; what is in it is dropped.
 */
export function plantMutants(copy: string): void {
  fs.rmSync(copy, { recursive: true, force: true });
  fs.mkdirSync(copy, { recursive: true });
  for (const name of [...SOURCES, ...FILES]) {
    fs.cpSync(name, path.join(copy, name), { recursive: true });
  }
  fs.symlinkSync(path.relative(copy, "node_modules"), path.join(copy, "node_modules"));
  const mutants: Mutant[] = [];
  for (const file of checkingFiles()) {
    const text = fs.readFileSync(file, "utf8");
    const checks = findChecks(file, text).map((check) => {
      const number = mutants.length + 1;
      mutants.push({ number, place: check.place, text: check.text });
      return { ...check, gone: `(globalThis.residualMutant?.(${String(number)}) === true)` };
    });
    if (checks.length > 0) fs.writeFileSync(path.join(copy, file), mutated(text, checks));
  }
  fs.writeFileSync(path.join(copy, LIST), JSON.stringify(mutants));
}

/** The mutants of the copy that one is in. */
export const plantedMutants = (): readonly Mutant[] =>
  z.array(mutantSchema).parse(JSON.parse(fs.readFileSync(LIST, "utf8")));

/**
 * Services, which ask, what they ask through, and stores, whose statements hold conditions that stand
 * for asking.
 */
const checkingFiles = (): readonly string[] =>
  fs
    .readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((file) => /^[^/]+\/((service|store)\/)?[^/]+\.ts$/u.test(file))
    .filter((file) => !/^(commands|ui)\/|\.test\.ts$|\/policy\.ts$/u.test(file))
    .map((file) => path.join("lib", file))
    .sort();
