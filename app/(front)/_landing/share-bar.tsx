import type { ReactNode } from "react";

import { type Rational, toNumber } from "@/lib/arithmetic/rational";
import { styleVariables } from "@/lib/ui/style-variables";

import { numberText } from "./number-text";

/** How one loss's total is shared: the dark group's part in its grey, the bright group's in its. */
export function ShareBar({
  children,
  dark,
  bright,
}: {
  readonly children: ReactNode;
  readonly dark: Rational;
  readonly bright: Rational;
}) {
  return (
    <div className="share" style={styleVariables({ "--dark": toNumber(dark).toFixed(5) })}>
      <span>{children}</span>
      <output htmlFor="prediction" aria-live="off">
        bright: {numberText(bright)}
      </output>
      <span className="share-bar" />
    </div>
  );
}
