import { classNames } from "./class-names";

/** Primary once a view; quiet where a frame would be too loud. */
export type ButtonLook = "primary" | "plain" | "quiet";

/** The class names of a button or of a link that looks like one. */
export function buttonClass(look: ButtonLook, compact: boolean, more?: string): string {
  return classNames("btn", look !== "plain" && look, compact && "compact", more);
}
