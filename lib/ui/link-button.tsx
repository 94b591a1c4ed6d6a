import Link, { type LinkProps } from "next/link";
import type { ReactNode } from "react";

import { type ButtonLook, buttonClass } from "./button-look";

/** A link that looks like a button, because it is the next thing to do. */
export function LinkButton({
  look = "plain",
  compact = false,
  className,
  children,
  ...rest
}: LinkProps & {
  readonly look?: ButtonLook;
  readonly compact?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <Link className={buttonClass(look, compact, className)} {...rest}>
      {children}
    </Link>
  );
}
