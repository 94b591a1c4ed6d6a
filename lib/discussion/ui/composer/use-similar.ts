import { type RefObject, useEffect, useReducer } from "react";
import type { SimilarThread } from "@/lib/discussion/already-asked";
import { type AskedIn, fetchSimilar } from "./fetch-similar";
import { isLookedFor, nextSimilar } from "./similar-state";

/** In milliseconds: from the last key to the request. */
const PAUSE = 300;

/**
 * The threads that are like the title in a form, a moment after it was typed. Where the server cannot
 * be asked, nothing is said: the form works without.
 */
export function useSimilar(
  form: RefObject<HTMLFormElement | null>,
  /** Null where no thread is begun. */
  askedIn: AskedIn | null,
  /** What the server found for a form without scripts. */
  returned: readonly SimilarThread[],
): readonly SimilarThread[] {
  const [{ threads }, tell] = useReducer(nextSimilar, { title: "", threads: returned });
  const { course, question, choice } = askedIn ?? {};

  // The title is the browser's, not React's: typing must not wait for anything.
  useEffect(() => {
    const field = form.current?.elements.namedItem("title");
    if (course === undefined || question === undefined || choice === undefined) return;
    if (!(field instanceof HTMLInputElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = new AbortController();
    let notBefore = 0;
    /** What was asked for last, or is about to be. */
    let wanted = "";

    const ask = async (title: string): Promise<void> => {
      running = new AbortController();
      const { signal } = running;
      try {
        const outcome = await fetchSimilar({ course, question, choice }, title, signal);
        if (signal.aborted) return;
        if (outcome.kind === "found") tell({ kind: "found", title, threads: outcome.threads });
        else if (outcome.kind === "wait") {
          notBefore = Date.now() + outcome.seconds * 1000;
          plan(title);
        } else wanted = "";
      } catch {
        // Offline, or more was typed meanwhile: the next key, or the network, asks again.
        if (!signal.aborted) wanted = "";
      }
    };
    const plan = (title: string): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(title), Math.max(PAUSE, notBefore - Date.now()));
    };
    const look = (): void => {
      const title = field.value.trim();
      if (title === wanted) return;
      wanted = title;
      running.abort();
      clearTimeout(timer);
      tell({ kind: "typed", title });
      if (isLookedFor(title)) plan(title);
    };

    // A draft that is brought back tells the form alone that there is something in its fields.
    const { form: owner } = field;
    owner?.addEventListener("input", look);
    addEventListener("online", look);
    look();
    return () => {
      clearTimeout(timer);
      running.abort();
      owner?.removeEventListener("input", look);
      removeEventListener("online", look);
    };
  }, [form, course, question, choice]);

  return threads;
}
