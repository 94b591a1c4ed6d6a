import type { Expression } from "@/lib/arithmetic/expression";
import { mapParts } from "@/lib/arithmetic/map-parts";
import { name } from "./build";
import type { Claim } from "./claim";
import { expressionsIn } from "./words-used";

const MEASURED: ReadonlyMap<string, number> = new Map([
  ["error", 2],
  ["worst", 1],
  ["gap", 1],
  ["overall", 1],
  ["ratio", 1],
]);

/** The same claim with every error measured by `metric`. */
export function withMetric({ first, links }: Claim, metric: "mae" | "mse"): Claim {
  const change = (expression: Expression): Expression => {
    const changed = mapParts(expression, change);
    const place = changed.kind === "call" ? MEASURED.get(changed.name) : undefined;
    if (changed.kind !== "call" || place === undefined) return changed;
    return { ...changed, arguments: [...changed.arguments.slice(0, place), name(metric)] };
  };
  return {
    first: change(first),
    links: links.map(({ relation, right }) => ({ relation, right: change(right) })),
  };
}

/** How the errors of a claim are measured, or null when it measures none. */
export function metricOf(claim: Claim): "mae" | "mse" | null {
  let found: "mae" | "mse" | null = null;
  for (const expression of expressionsIn(claim)) {
    const place = expression.kind === "call" ? MEASURED.get(expression.name) : undefined;
    if (expression.kind !== "call" || place === undefined) continue;
    const metric = expression.arguments[place];
    found = metric?.kind === "name" && metric.name === "mse" ? "mse" : (found ?? "mae");
  }
  return found;
}
