import type { Expression } from "@/lib/arithmetic/expression";
import { name } from "./build";
import type { Claim } from "./claim";

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
    switch (expression.kind) {
      case "call": {
        const place = MEASURED.get(expression.name);
        const operands = expression.arguments.map(change);
        const measured =
          place === undefined ? operands : [...operands.slice(0, place), name(metric)];
        return { ...expression, arguments: measured };
      }
      case "binary":
        return { ...expression, left: change(expression.left), right: change(expression.right) };
      case "negate":
      case "absolute":
        return { ...expression, operand: change(expression.operand) };
      case "name":
      case "number":
      case "approximate":
      case "interval":
        return expression;
    }
  };
  return {
    first: change(first),
    links: links.map(({ relation, right }) => ({ relation, right: change(right) })),
  };
}

/** How the errors of a claim are measured, or null when it measures none. */
export function metricOf(claim: Claim): "mae" | "mse" | null {
  let found: "mae" | "mse" | null = null;
  const visit = (expression: Expression): void => {
    switch (expression.kind) {
      case "call": {
        const place = MEASURED.get(expression.name);
        if (place !== undefined) {
          const metric = expression.arguments[place];
          found = metric?.kind === "name" && metric.name === "mse" ? "mse" : (found ?? "mae");
        }
        expression.arguments.forEach(visit);
        return;
      }
      case "binary":
        visit(expression.left);
        visit(expression.right);
        return;
      case "negate":
      case "absolute":
        visit(expression.operand);
        return;
      case "name":
      case "number":
      case "approximate":
      case "interval":
        return;
    }
  };
  [claim.first, ...claim.links.map(({ right }) => right)].forEach(visit);
  return found;
}
