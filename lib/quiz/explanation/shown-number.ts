import { display, type Display } from "@/lib/arithmetic/display";
import type { Value } from "@/lib/arithmetic/value";

/**
 * A number on the page, with the expression that it is the value of, so that it can be computed
 * again before anybody sees it.
 */
export interface ShownNumber {
  readonly expression: string;
  readonly value: Value;
  readonly display: Display;
}

export function shownNumber(expression: string, value: Value): ShownNumber {
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
