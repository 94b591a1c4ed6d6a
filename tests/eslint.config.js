import path from "node:path";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Randomness and time are arguments of an engine, so that its results can be told beforehand. */
const impure = [
  { object: "Math", property: "random", message: "Pass randomness in as an argument." },
  { object: "Date", property: "now", message: "Pass the time in as an argument." },
  { object: "performance", property: "now", message: "Pass the time in as an argument." },
  { object: "crypto", property: "randomUUID", message: "Pass the id in as an argument." },
];

const settings = {
  object: "process",
  property: "env",
  message: "Settings are read in lib/platform/env.ts alone.",
};

const impureSyntax = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: "Pass the time in as an argument.",
};

/** `...{ a, b }` packs lines and says nothing that `a, b` does not. */
const pointlessSpread = {
  selector: ":matches(ObjectExpression > SpreadElement, JSXSpreadAttribute) > ObjectExpression",
  message: "Write the properties out.",
};

export default defineConfig(
  globalIgnores([
    "**/node_modules/",
    ".next/",
    ".data*/",
    ".stryker-tmp/",
    "prisma/client/",
    "next-env.d.ts",
    "public/",
    "tests/e2e/report/",
    "tests/e2e/results/",
    "tests/architecture/fixture/",
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: path.resolve(import.meta.dirname, ".."),
      },
    },
    rules: {
      // A value that is not known to have a type is parsed into it; `as const` alone says nothing
      // that the compiler does not know.
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // process.env["NAME"] is what the compiler asks for (noPropertyAccessFromIndexSignature).
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      // A small union of literals as a type of its own reads better than an interface at times.
      "@typescript-eslint/consistent-type-definitions": "off",
      "no-restricted-globals": [
        "error",
        { name: "event", message: "Take the event from the handler's argument." },
      ],
      // `const { left, ...rest } = row` and `([, second]) =>` say what they leave out.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, varsIgnorePattern: "^_$", argsIgnorePattern: "^_$" },
      ],
      // By code point, which is how the language is read.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "no-restricted-syntax": ["error", pointlessSpread],
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.tsx", "app/**/*.ts", "lib/**/ui/**/*.ts", "lib/ui/**/*.ts"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["lib/**/*.ts", "lib/**/*.tsx", "app/**/*.ts", "app/**/*.tsx"],
    ignores: ["lib/platform/env.ts", "lib/platform/db.ts", "lib/commands/**"],
    rules: {
      "no-restricted-properties": ["error", settings],
    },
  },
  {
    files: ["lib/*/**/*.ts"],
    ignores: [
      "lib/platform/**",
      "lib/commands/**",
      "lib/ui/**",
      "lib/*/ui/**",
      "lib/*/store/**",
      "lib/*/service/**",
      "lib/*/{store,service}.ts",
      "**/*.test.ts",
    ],
    rules: {
      "no-restricted-properties": ["error", settings, ...impure],
      "no-restricted-syntax": ["error", pointlessSpread, impureSyntax],
    },
  },
);
