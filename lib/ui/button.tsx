import type { ButtonHTMLAttributes } from "react";

import { type ButtonLook, buttonClass } from "./button-look";

/** A button with a verb on it. `type` is "button" unless said otherwise. */
export function Button({
  look = "plain",
  compact = false,
  className,
  type = "button",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: ButtonLook;
  readonly compact?: boolean;
}) {
  return <button type={type} className={buttonClass(look, compact, className)} {...rest} />;
}
