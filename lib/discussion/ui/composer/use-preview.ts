import { type RefObject, useEffect, useState } from "react";
import { fetchPreview, type Previewed } from "./fetch-preview";

/** In milliseconds: from the last key to the request. */
const PAUSE = 300;

/** A preview of what is typed; "late" while the server cannot be asked. */
export interface PreviewView {
  readonly shown: Previewed | null;
  readonly isLate: boolean;
}

/** What the text of a form will look like, a moment after it was typed. */
export function usePreview(
  area: RefObject<HTMLTextAreaElement | null>,
  /** Whose numbers the text computes with, as one text. */
  place: string,
): PreviewView {
  const [view, setView] = useState<PreviewView>({ shown: null, isLate: false });

  // The text is the browser's, not React's: typing must not wait for anything.
  useEffect(() => {
    const field = area.current;
    if (field === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = new AbortController();
    let notBefore = 0;

    const ask = async (text: string): Promise<void> => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      try {
        const outcome = await fetchPreview(place, text, signal);
        if (signal.aborted) return;
        if (outcome.kind === "shown") {
          setView({ shown: outcome, isLate: false });
          return;
        }
        if (outcome.kind === "wait") {
          notBefore = Date.now() + outcome.seconds * 1000;
          plan();
        }
      } catch {
        // Offline, or a newer text was typed meanwhile.
      }
      if (!signal.aborted) setView(({ shown }) => ({ shown, isLate: true }));
    };
    const plan = (): void => {
      clearTimeout(timer);
      const text = field.value;
      if (text.trim() === "") {
        running.abort();
        setView({ shown: null, isLate: false });
        return;
      }
      timer = setTimeout(() => void ask(text), Math.max(PAUSE, notBefore - Date.now()));
    };

    field.addEventListener("input", plan);
    addEventListener("online", plan);
    plan();
    return () => {
      clearTimeout(timer);
      running.abort();
      field.removeEventListener("input", plan);
      removeEventListener("online", plan);
    };
  }, [area, place]);

  return view;
}
