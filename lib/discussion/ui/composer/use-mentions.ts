import { type RefObject, useEffect } from "react";
import { applyEdit, passageOf } from "./apply-edit";
import { caretBottom } from "./caret-bottom";
import { fetchPeople, type Offered } from "./fetch-people";
import { type MentionAt, mentionAt, mentionEdit } from "./mention";

/** In milliseconds: from the last key to the request. */
const PAUSE = 120;

/** The people that are offered for the name that is being typed. */
export interface MentionsView {
  readonly at: MentionAt;
  readonly people: readonly Offered[];
  readonly active: number;
  /** Where the list stands below the upper edge of the field, in pixels. */
  readonly top: number;
}

/** Offers people while a name is typed after an "@"; null while none is. */
export function useMentions(
  area: RefObject<HTMLTextAreaElement | null>,
  course: string,
  show: (view: MentionsView | null) => void,
): void {
  // The field is listened to before its other keys are: while the list is open they are the list's.
  useEffect(() => {
    const field = area.current;
    if (field === null) return;
    let view: MentionsView | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = new AbortController();
    /** What Escape closed; it stays closed until another name is begun. */
    let closedAt: number | null = null;

    const set = (next: MentionsView | null): void => {
      view = next;
      show(next);
    };
    const close = (): void => {
      clearTimeout(timer);
      running.abort();
      if (view !== null) set(null);
    };
    const look = (): void => {
      clearTimeout(timer);
      const at = mentionAt(passageOf(field));
      if (at?.from !== closedAt) closedAt = null;
      if (at === null || closedAt !== null) {
        close();
        return;
      }
      timer = setTimeout(() => {
        running.abort();
        running = new AbortController();
        const { signal } = running;
        void fetchPeople(course, at.query, signal).then((people) => {
          if (signal.aborted) return;
          const isOpen = people.length > 0 && document.activeElement === field;
          set(isOpen ? { at, people, active: 0, top: caretBottom(field, at.from) } : null);
        });
      }, PAUSE);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (view === null || event.isComposing) return;
      const { people, active, at } = view;
      const step = { ArrowDown: 1, ArrowUp: people.length - 1 }[event.key];
      const chosen = people[active];
      if (step !== undefined) set({ ...view, active: (active + step) % people.length });
      else if ((event.key === "Enter" || event.key === "Tab") && chosen !== undefined) {
        close();
        applyEdit(field, mentionEdit(at, chosen));
      } else if (event.key === "Escape") {
        closedAt = at.from;
        close();
      } else return;
      event.preventDefault();
    };

    field.addEventListener("input", look);
    field.addEventListener("click", look);
    field.addEventListener("blur", close);
    field.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      running.abort();
      field.removeEventListener("input", look);
      field.removeEventListener("click", look);
      field.removeEventListener("blur", close);
      field.removeEventListener("keydown", onKey);
    };
  }, [area, course, show]);
}
