import type { ReactNode, RefObject } from "react";

import { Button } from "@/lib/ui/button";
import { applyEdit, passageOf } from "./apply-edit";
import { TEXT_TOOLS } from "./shortcuts";

/** Buttons that put signs into the text, which keys do as well. */
export function TextTools({
  area,
  children,
}: {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** More of them. */
  readonly children?: ReactNode;
}) {
  return (
    <div className="text-tools" role="group" aria-label="Signs for the text">
      {TEXT_TOOLS.map(({ words, key, isShifted, edit }) => (
        <Button
          key={words}
          look="quiet"
          compact
          aria-keyshortcuts={`Control+${isShifted ? "Shift+" : ""}${key.toUpperCase()}`}
          title={`Ctrl or ⌘ + ${isShifted ? "Shift + " : ""}${key.toUpperCase()}`}
          onClick={() => {
            if (area.current !== null) applyEdit(area.current, edit(passageOf(area.current)));
          }}
        >
          {words}
        </Button>
      ))}
      {children}
    </div>
  );
}
