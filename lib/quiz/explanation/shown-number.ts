import { display, type Display } from "@/lib/arithmetic/display";
import type { Expression } from "@/lib/arithmetic/expression";
import type { Value } from "@/lib/arithmetic/value";
import type { ComputedNumber } from "../rendered-fragment";

export function shownNumber(expression: Expression, value: Value): ComputedNumber {
  return { expression, value, display: display(value) };
}

/** The exact part and the small print of a displayed number: "25/26" and "≈ 0.962". */
export function splitDisplay({ text }: Display): {
  readonly main: string;
  readonly about?: string;
} {
  const at = text.indexOf(" ≈ ");
  return at < 0 ? { main: text } : { main: text.slice(0, at), about: text.slice(at + 1) };
}
