import type { Display } from "@/lib/arithmetic/display";
import type { Expression } from "@/lib/arithmetic/expression";
import type { Step } from "@/lib/arithmetic/trace";
import type { Value } from "@/lib/arithmetic/value";

/** A number in a text, with all that is needed to compute it again before anybody sees it. */
export interface ComputedNumber {
  /** With the parameters as numbers; scenario words as they are. */
  readonly expression: Expression;
  readonly value: Value;
  readonly display: Display;
}

/** A piece of authored text on one learner's numbers. */
export type RenderedFragment =
  | { readonly kind: "text"; readonly text: string }
  | ({ readonly kind: "value" } & ComputedNumber)
  /** `expression` is the part of the whole, `display` its value as a percentage. */
  | ({ readonly kind: "percentage" } & ComputedNumber)
  | ({ readonly kind: "working"; readonly steps: readonly Step[] } & ComputedNumber)
  | { readonly kind: "maths"; readonly tex: string }
  /** Brightness from 0 (black) to 1 (white). */
  | { readonly kind: "group"; readonly name: string; readonly brightness: number }
  | { readonly kind: "emphasis"; readonly children: readonly RenderedFragment[] };

/** The computed numbers of a text, those inside emphasis included. */
export function numbersIn(fragments: readonly RenderedFragment[]): readonly ComputedNumber[] {
  return fragments.flatMap((fragment) => {
    switch (fragment.kind) {
      case "value":
      case "percentage":
      case "working":
        return [fragment];
      case "emphasis":
        return numbersIn(fragment.children);
      case "text":
      case "maths":
      case "group":
        return [];
    }
  });
}

/** The text as plain text, for copying, titles and tests. */
export function plainText(fragments: readonly RenderedFragment[]): string {
  return fragments
    .map((fragment) => {
      switch (fragment.kind) {
        case "text":
          return fragment.text;
        case "value":
        case "percentage":
        case "working":
          return fragment.display.text;
        case "maths":
          return fragment.tex;
        case "group":
          return fragment.name;
        case "emphasis":
          return plainText(fragment.children);
      }
    })
    .join("");
}
