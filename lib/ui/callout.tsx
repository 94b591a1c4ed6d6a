import type { ReactNode } from "react";

import type { Tone } from "./tone";

/** A note that must not be missed. Start it with words that say what it is. */
export function Callout({
  tone,
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return <div className={tone ? `callout is-${tone}` : "callout"}>{children}</div>;
}
