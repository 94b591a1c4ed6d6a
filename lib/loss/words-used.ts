import type { Expression } from "@/lib/arithmetic/expression";
import type { Claim } from "./claim";

/** The names and calls that an expression or a claim is written with. */
export function wordsUsed(subject: Claim | Expression): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (expression: Expression): void => {
    switch (expression.kind) {
      case "name":
        words.add(expression.name);
        return;
      case "call":
        words.add(`${expression.name}()`);
        for (const operand of expression.arguments) visit(operand);
        return;
      case "binary":
        visit(expression.left);
        visit(expression.right);
        return;
      case "negate":
      case "absolute":
        visit(expression.operand);
        return;
      case "number":
      case "approximate":
      case "interval":
        return;
    }
  };
  if ("links" in subject) {
    visit(subject.first);
    for (const { right } of subject.links) visit(right);
  } else visit(subject);
  return words;
}
