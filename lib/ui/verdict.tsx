import type { ReactNode } from "react";

import { Icon } from "./icon";

/** How a claim comes out: in every case, in none, in some, or not decided. */
export type VerdictKind = "always" | "never" | "depends" | "undetermined";

/** A verdict as a sentence, with its shape. `title` says it in words: "Never, at this prediction." */
export function Verdict({
  kind,
  title,
  children,
}: {
  readonly kind: VerdictKind;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`verdict is-${kind}`}>
      <Icon name={kind} />
      <p>{title}</p>
      {children}
    </div>
  );
}
