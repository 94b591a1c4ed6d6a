import { toNumber } from "@/lib/arithmetic/rational";
import { classNames } from "@/lib/ui/class-names";

import { exactText } from "./number-text";
import type { GroupPicture } from "./two-groups";

/** Below this side a label does not fit into its square and stands on top. */
const TINY = 0.16;
/** From this side the label has room for the square that makes the area. */
const ROOMY = 0.36;

/** One group's error: the length it stands on and the area above it. */
export function Square({
  side,
  group,
}: {
  /** The dark group's square ends at the prediction, the bright group's starts there. */
  readonly side: "dark" | "bright";
  readonly group: GroupPicture;
}) {
  const length = toNumber(group.length);
  const area = exactText(group.area);
  return (
    <div
      className={classNames("square", side, length < TINY && "tiny", length === 0 && "none")}
      aria-hidden="true"
    >
      <b>{length < ROOMY ? area : `${exactText(group.length)}² = ${area}`}</b>
      <i>{exactText(group.length)}</i>
    </div>
  );
}
