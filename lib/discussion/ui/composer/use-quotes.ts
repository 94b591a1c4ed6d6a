import { type RefObject, useEffect } from "react";
import { applyEdit, passageOf } from "./apply-edit";
import { quoteEdit } from "./quotation";
import { wordsOf } from "./words-of";

/** The post that something of the page belongs to, where it can be quoted. */
const quotable = (node: Node | null): HTMLElement | null => {
  const element = node instanceof Element ? node : node?.parentElement;
  const post = element?.closest<HTMLElement>(".post") ?? null;
  return post?.querySelector("[data-quote]") ?? null;
};

/** The selected part of a post, where one is selected and ends in the post that it begins in. */
function selectedIn(button: HTMLElement): DocumentFragment | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const body = button.closest(".post")?.querySelector(":scope > .post-body");
  return body?.contains(range.commonAncestorContainer) === true ? range.cloneContents() : null;
}

/**
 * Lets the buttons in the feet of posts, and the key "q" in a post, quote into the field: what is
 * selected of the post, else all of it.
 */
export function useQuotes(area: RefObject<HTMLTextAreaElement | null>): void {
  // The posts are plain HTML, made by the server: the page is listened to as a whole.
  useEffect(() => {
    let pressed: DocumentFragment | null = null;

    const quote = (button: HTMLElement, part: DocumentFragment | null): void => {
      const field = area.current;
      const whole = button.closest(".post")?.querySelector(":scope > .post-body");
      const source = part ?? whole;
      if (field === null || source === null || source === undefined) return;
      const { quote: href = "", author = "" } = button.dataset;
      const passage = passageOf(field);
      const at = { ...passage, start: passage.end };
      applyEdit(field, quoteEdit(at, { author, href, text: wordsOf(source) }));
      field.scrollIntoView({ block: "nearest" });
    };
    const buttonOf = ({ target }: Event): HTMLElement | null =>
      target instanceof Element ? target.closest<HTMLElement>("[data-quote]") : null;
    // A press may take the selection away before it is a click.
    const onPress = (event: PointerEvent): void => {
      const button = buttonOf(event);
      pressed = button === null ? null : selectedIn(button);
    };
    const onClick = (event: MouseEvent): void => {
      const button = buttonOf(event);
      if (button !== null) quote(button, pressed ?? selectedIn(button));
      pressed = null;
    };
    const onKey = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key !== "q" || ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
      if (target.closest("input, textarea, select, [contenteditable]") !== null) return;
      const button = quotable(target);
      if (button === null) return;
      event.preventDefault();
      quote(button, selectedIn(button));
    };
    const onSelect = (): void => {
      const chosen = quotable(getSelection()?.anchorNode ?? null);
      for (const button of document.querySelectorAll<HTMLElement>("[data-quote]")) {
        const isChosen = button === chosen && selectedIn(button) !== null;
        button.toggleAttribute("data-selection", isChosen);
      }
    };

    document.addEventListener("pointerdown", onPress);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    document.addEventListener("selectionchange", onSelect);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("selectionchange", onSelect);
    };
  }, [area]);
}
