import { escapeHtml } from "@/lib/ui/escape-html";
import { iconHtml } from "@/lib/ui/icon-html";
import type { IconName } from "@/lib/ui/icon-shapes";

/**
 * A quiet button behind something, and what it opens: a native popover, so that Escape, a tap and
 * no scripts all work. `interestfor` opens it on hover too, where a browser knows how.
 */
export function popoverHtml({
  id,
  icon,
  label = null,
  spoken,
  inside,
}: {
  /** Unique on the page. */
  readonly id: string;
  readonly icon: IconName | null;
  /** Shown beside the shape. */
  readonly label?: string | null;
  /** What the button says to those who listen, behind the label. */
  readonly spoken: string;
  /** HTML, of parts that may stand in a sentence. */
  readonly inside: string;
}): string {
  const shown = `${icon === null ? "" : iconHtml(icon)}${escapeHtml(label ?? "")}`;
  const name = escapeHtml(id);
  return (
    `<button type="button" class="tick" popovertarget="${name}" popovertargetaction="show" interestfor="${name}">` +
    `${shown}<span class="sr">${escapeHtml(spoken)}</span></button>` +
    `<span class="steps" id="${name}" popover="auto">${inside}</span>`
  );
}
