import { cruise, type IForbiddenRuleType, type IReporterOutput } from "dependency-cruiser";

/** What was found in a source tree. */
export interface Findings {
  /** How many of the tree's own modules were read. */
  readonly modules: number;
  /** "rule: from → to" for every forbidden import. */
  readonly violations: readonly string[];
}

/**
 * Follows the imports of a source tree.
 *
 * @param types whether imports of types count
 */
export async function cruiseTree(
  root: string,
  rules: readonly IForbiddenRuleType[],
  { types }: { readonly types: boolean },
): Promise<Findings> {
  const { output } = await cruise(
    ["."],
    {
      baseDir: root,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      doNotFollow: { path: "node_modules" },
      exclude: {
        path: "^next-env|^[.]next|^[.]data|^[.]stryker|^prisma/client/|^node_modules/[.]",
      },
      tsPreCompilationDeps: types,
    },
    {
      alias: { "@": root },
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  );
  return findingsOf(output);
}

function findingsOf(output: IReporterOutput["output"]): Findings {
  if (typeof output === "string")
    throw new Error("The cruiser answered with a report, not a result");
  return {
    modules: output.modules.filter(({ source }) => /^(app|lib|prisma|tests)\//.test(source)).length,
    violations: output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    ),
  };
}
