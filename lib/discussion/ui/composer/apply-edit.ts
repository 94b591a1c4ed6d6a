import type { Passage, TextEdit } from "./text-edit";

/** What stands in a text field, and what of it is selected. */
export const passageOf = (area: HTMLTextAreaElement): Passage => ({
  text: area.value,
  start: area.selectionStart,
  end: area.selectionEnd,
});

/** Changes a text field as if it were typed, so that it can be undone. */
export function applyEdit(area: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  area.focus();
  area.setSelectionRange(from, to);
  if (from !== to || insert !== "") {
    const typed = insert === "" ? command("delete") : command("insertText", insert);
    if (!typed) {
      area.setRangeText(insert, from, to, "end");
      area.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
  }
  area.setSelectionRange(...select);
}

/**
 * The one way to change a field and leave its history of undo whole. It is called deprecated, and has
 * no successor; where a browser has given it up, it is done without.
 */
function command(name: string, value?: string): boolean {
  const execute: unknown = Reflect.get(document, "execCommand");
  if (typeof execute !== "function") return false;
  return Reflect.apply(execute, document, [name, false, value]) === true;
}
