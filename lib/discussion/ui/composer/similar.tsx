import { useState } from "react";

import type { SimilarThread } from "@/lib/discussion/already-asked";
import { Button } from "@/lib/ui/button";
import { SimilarLine } from "./similar-line";
import { similarWords } from "./similar-state";

/**
 * Threads that may have asked what is being typed: in the note's column where there is one, below the
 * title on a phone, where one line has its place and the threads are shown when they are wanted. While
 * there are none it says nothing.
 */
export function Similar({
  threads,
  isDraftKept,
}: {
  readonly threads: readonly SimilarThread[];
  /** Whether what is typed is on this device, so that the page can be left for a thread. */
  readonly isDraftKept: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  // Said until others are found.
  const [counted, setCounted] = useState({ words: "", among: threads });
  const isCounted = counted.among === threads && counted.words !== "";
  const said = isCounted ? counted.words : similarWords(threads.length);
  const isEmpty = threads.length === 0;
  return (
    <div className={isOpen ? "similar" : "similar is-folded"}>
      <div className="similar-head">
        <p aria-live="polite">{isEmpty ? "" : said}</p>
        {!isEmpty && (
          <Button
            compact
            className="similar-fold needs-script"
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? "Hide them" : "Show them"}
          </Button>
        )}
      </div>
      {!isEmpty && (
        <div className="similar-threads">
          <ul aria-label="Already asked?">
            {threads.map((thread) => (
              <SimilarLine
                key={thread.path}
                thread={thread}
                isBeside={!isDraftKept}
                onSaid={(words) => {
                  setCounted({ words, among: threads });
                }}
              />
            ))}
          </ul>
          <p className="small">
            {isDraftKept
              ? "Your draft is kept on this device: it is here again when you come back."
              : "They open in another tab, and what you typed stays here."}
          </p>
        </div>
      )}
    </div>
  );
}
