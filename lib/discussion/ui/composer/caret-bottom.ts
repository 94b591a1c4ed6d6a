/** What of a field decides where its lines break. */
const COPIED = ["font", "letterSpacing", "padding", "border", "boxSizing", "tabSize"] as const;

/**
 * How far below the upper edge of a field the line of its cursor ends, in pixels: measured in a copy
 * of the field, as browsers tell it of no field itself.
 */
export function caretBottom(area: HTMLTextAreaElement, at: number): number {
  const copy = document.createElement("div");
  const style = getComputedStyle(area);
  for (const name of COPIED) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: "absolute",
    visibility: "hidden",
    width: `${String(area.offsetWidth)}px`,
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
  });
  copy.textContent = area.value.slice(0, at);
  const mark = copy.appendChild(document.createElement("span"));
  mark.textContent = "\u200b";
  area.after(copy);
  const bottom = mark.offsetTop + mark.offsetHeight - area.scrollTop;
  copy.remove();
  return Math.min(Math.max(bottom, 0), area.offsetHeight);
}
