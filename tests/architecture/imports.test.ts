import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { cruiseTree } from "./cruise-tree";
import { bundleRules, directRules } from "./rules";

describe("the source tree", () => {
  it("keeps the import rules", async () => {
    const { modules, violations } = await cruiseTree(process.cwd(), directRules, { types: true });
    // A cruiser that reads nothing finds nothing.
    expect(modules).toBeGreaterThan(250);
    expect(violations).toEqual([]);
  });

  it("lets no answer reach the browser's bundle, and has no cycles", async () => {
    const { modules, violations } = await cruiseTree(process.cwd(), bundleRules, { types: false });
    expect(modules).toBeGreaterThan(250);
    expect(violations).toEqual([]);
  });
});

/** Every line is a little tree of files that import each other in a row, and the rule it breaks. */
const forbidden: readonly (readonly [string, ...string[]])[] = [
  ["arithmetic-stands-alone", "lib/arithmetic/a.ts", "lib/loss/b.ts"],
  ["arithmetic-stands-alone", "lib/arithmetic/a.ts", "react"],
  ["arithmetic-stands-alone", "lib/arithmetic/a.ts", "node:fs"],
  ["statistics-knows-fractions-only", "lib/statistics/a.ts", "lib/arithmetic/b.ts"],
  ["statistics-knows-fractions-only", "lib/statistics/a.ts", "lib/quiz/schema.ts"],
  ["statistics-knows-fractions-only", "lib/statistics/a.ts", "node:fs"],
  ["loss-knows-arithmetic-only", "lib/loss/a.ts", "lib/quiz/schema.ts"],
  ["loss-knows-arithmetic-only", "lib/loss/a.ts", "zod"],
  ["pure-files-import-no-layer", "lib/quiz/grade.ts", "lib/quiz/store.ts"],
  ["pure-files-import-no-layer", "lib/quiz/grade.ts", "lib/quiz/store/save.ts"],
  ["pure-files-import-no-layer", "lib/quiz/bank/a.ts", "lib/platform/db.ts"],
  ["posts-are-rendered-by-what-makes-text", "lib/discussion/writing/a.ts", "lib/ui/plot.tsx"],
  [
    "posts-are-rendered-by-what-makes-text",
    "lib/discussion/writing/a.ts",
    "lib/discussion/store/b.ts",
  ],
  ["pure-files-need-zod-at-most", "lib/quiz/grade.ts", "react"],
  ["features-meet-by-service-schema-policy", "lib/discussion/a.ts", "lib/quiz/template.ts"],
  ["features-meet-by-service-schema-policy", "lib/discussion/store.ts", "lib/quiz/store.ts"],
  ["identity-knows-no-feature", "lib/identity/service.ts", "lib/quiz/service.ts"],
  ["courses-know-identity-only", "lib/courses/service.ts", "lib/quiz/service.ts"],
  ["quiz-knows-identity-and-courses-only", "lib/quiz/service.ts", "lib/discussion/service.ts"],
  ["stores-import-no-page", "lib/quiz/store/a.ts", "lib/quiz/ui/b.tsx"],
  ["services-import-no-page-and-no-database", "lib/quiz/service/a.ts", "lib/platform/db.ts"],
  ["request-readers-only-read", "lib/quiz/http/a.ts", "lib/quiz/service/b.ts"],
  ["figures-get-data-and-actions-as-props", "lib/quiz/ui/a.tsx", "lib/quiz/service/b.ts"],
  ["primitives-know-no-domain", "lib/ui/a.tsx", "lib/quiz/schema.ts"],
  ["platform-knows-no-feature", "lib/platform/a.ts", "lib/quiz/schema.ts"],
  ["pages-ask-services", "app/page.tsx", "lib/quiz/store/a.ts"],
  ["pages-ask-services", "app/page.tsx", "lib/platform/db.ts"],
  ["pages-ask-services", "app/page.tsx", "lib/quiz/bank/a.ts"],
  ["only-identity-holds-the-sign-in-library", "app/page.tsx", "lib/identity/service/auth.ts"],
  ["only-identity-holds-the-sign-in-library", "lib/quiz/service/a.ts", "better-auth"],
  ["nothing-imports-a-command", "app/page.tsx", "lib/commands/start.ts"],
  ["commands-import-no-page", "lib/commands/a.ts", "app/page.tsx"],
  ["the-product-imports-no-test", "lib/quiz/a.ts", "tests/support/b.ts"],
  ["the-product-needs-no-development-package", "lib/quiz/a.ts", "vitest"],
  ["every-import-is-found", "lib/quiz/a.ts", "a-package-that-is-not-there"],
  ["no-answer-reaches-a-figure", "lib/quiz/ui/a.tsx", "lib/quiz/b.ts", "lib/quiz/bank/c.ts"],
  ["no-cycles", "lib/quiz/a.ts", "lib/quiz/b.ts", "lib/quiz/a.ts"],
];

const allowed: readonly (readonly string[])[] = [
  ["lib/loss/a.ts", "lib/arithmetic/b.ts"],
  ["lib/statistics/a.ts", "lib/arithmetic/rational.ts"],
  ["lib/quiz/schema.ts", "zod"],
  ["lib/quiz/store/a.ts", "lib/platform/db.ts", "lib/platform/pglite-home.ts"],
  ["lib/quiz/service/a.ts", "lib/quiz/store/b.ts"],
  ["lib/courses/store/a.ts", "lib/identity/store/audit.ts"],
  ["lib/quiz/service/a.ts", "lib/platform/clock.ts"],
  ["lib/identity/service/a.ts", "better-auth"],
  ["lib/platform/http/a.ts", "lib/ui/form-state.ts"],
  ["lib/discussion/service.ts", "lib/quiz/service/a.ts"],
  ["lib/quiz/ui/a.tsx", "lib/ui/button.tsx", "react"],
  ["app/page.tsx", "lib/quiz/service/a.ts", "lib/quiz/bank/b.ts"],
  ["lib/arithmetic/a.test.ts", "lib/loss/b.ts"],
];

describe("the import rules", () => {
  let root = "";
  afterEach(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  const violationsOf = async (chain: readonly string[]): Promise<readonly string[]> => {
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "residual-imports-")));
    writeChain(root, chain);
    const direct = await cruiseTree(root, directRules, { types: true });
    const bundle = await cruiseTree(root, bundleRules, { types: false });
    return [...direct.violations, ...bundle.violations];
  };

  it("are all shown to catch something", () => {
    const names = [...directRules, ...bundleRules].map(({ name }) => name);
    expect([...new Set(forbidden.map(([rule]) => rule))].sort()).toEqual(names.sort());
  });

  for (const [rule, ...chain] of forbidden) {
    it(`${rule}: ${chain.join(" → ")}`, async () => {
      const found = await violationsOf(chain);
      expect(found.filter((violation) => violation.startsWith(`${rule}:`))).not.toEqual([]);
    });
  }

  for (const chain of allowed) {
    it(`allow ${chain.join(" → ")}`, async () => {
      expect(await violationsOf(chain)).toEqual([]);
    });
  }
});

/** Writes files of which each imports the next; what has no extension is a package. */
function writeChain(root: string, chain: readonly string[]): void {
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  for (const name of ["react", "zod", "vitest", "better-auth"]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
    write(`node_modules/${name}/index.js`, "module.exports = {};");
  }
  write(
    "package.json",
    JSON.stringify({
      dependencies: { react: "*", zod: "*", "better-auth": "*" },
      devDependencies: { vitest: "*" },
    }),
  );
  const isFile = (name: string): boolean => /[.]tsx?$/.test(name);
  chain.forEach((name, index) => {
    const next = chain[index + 1];
    // The last of a ring is written already.
    if (!isFile(name) || (index > 0 && next === undefined && name === chain[0])) return;
    const target = next !== undefined && isFile(next) ? `@/${next.replace(/[.]tsx?$/, "")}` : next;
    const line =
      target === undefined ? "" : `import { x } from "${target}";\nexport const y = x;\n`;
    write(name, `${line}export const x = 1;\n`);
  });
}
