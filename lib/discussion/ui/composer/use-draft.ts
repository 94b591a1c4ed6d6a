import { type RefObject, useEffect, useRef, useState } from "react";
import { type DraftKeeper, type DraftView, keepDraft } from "./draft-keeper";

/** The draft of a form, from when the form is on the screen. */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  key: string,
): { readonly view: DraftView; readonly keeper: RefObject<DraftKeeper | null> } {
  const keeper = useRef<DraftKeeper | null>(null);
  const [view, setView] = useState<DraftView>({ kept: "none", restoredAt: null, other: null });

  // What this device keeps only the browser knows, and it listens to the form from here on.
  useEffect(() => {
    if (form.current === null) return;
    const started = keepDraft(form.current, key, setView);
    keeper.current = started;
    return () => {
      started.stop();
    };
  }, [form, key]);

  return { view, keeper };
}
