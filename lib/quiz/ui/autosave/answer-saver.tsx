"use client";

import { useEffect, useRef, useState } from "react";
import { Status } from "@/lib/ui/status";
import { keepAnswer, type AnswerKeeper, type KeeperPage, type KeeperView } from "./answer-keeper";
import { SaverNotice } from "./saver-notice";
import { sendKeptDrafts } from "./send-kept-drafts";

const STATUS = {
  idle: "idle",
  waiting: "saving",
  sending: "saving",
  saved: "saved",
  conflict: "failed",
  refused: "failed",
} as const;

/**
 * Whether the answer is safe, beside the buttons of the question's form. The form itself is plain
 * HTML, made by the server, and works without this.
 */
export function AnswerSaver({ page }: { readonly page: KeeperPage }) {
  const place = useRef<HTMLDivElement>(null);
  const keeper = useRef<AnswerKeeper | null>(null);
  const [view, setView] = useState<KeeperView | null>(null);

  // The form is outside of React's reach: listening to it starts when it is on the screen.
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const started = keepAnswer(form, page, setView);
    keeper.current = started;
    void sendKeptDrafts(page.saveUrl);
    return () => {
      started.stop();
    };
  }, [page]);

  const save = view?.save ?? null;
  const status = save === null ? "idle" : save.kind === "kept" ? save.why : STATUS[save.kind];
  return (
    <>
      <Status state={status} />
      <div className="notice" ref={place}>
        {view !== null && (
          <SaverNotice
            view={view}
            reviewUrl={page.reviewUrl}
            onChoose={(kind) => {
              keeper.current?.dispatch({ kind });
              // The button that was pressed goes away: the keyboard stays in the form.
              place.current?.closest("form")?.querySelector<HTMLElement>("[value=submit]")?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}
