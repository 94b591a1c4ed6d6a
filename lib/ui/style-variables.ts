import type { CSSProperties } from "react";

/** Custom properties for a `style` attribute, which React's own type does not know. */
export function styleVariables(
  variables: Readonly<Record<`--${string}`, string | number>>,
): CSSProperties {
  return { ...variables };
}
