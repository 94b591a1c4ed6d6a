import type { Expression } from "@/lib/arithmetic/expression";
import { partsOf } from "@/lib/arithmetic/map-parts";
import type { Claim } from "./claim";

/** The names and calls that an expression or a claim is written with. */
export function wordsUsed(subject: Claim | Expression): ReadonlySet<string> {
  const words = new Set<string>();
  for (const expression of expressionsIn(subject)) {
    if (expression.kind === "name") words.add(expression.name);
    if (expression.kind === "call") words.add(`${expression.name}()`);
  }
  return words;
}

/** Every expression in a claim or in another expression, itself first, from left to right. */
export function* expressionsIn(subject: Claim | Expression): Generator<Expression> {
  if ("links" in subject) {
    yield* expressionsIn(subject.first);
    for (const { right } of subject.links) yield* expressionsIn(right);
    return;
  }
  yield subject;
  for (const part of partsOf(subject)) yield* expressionsIn(part);
}
