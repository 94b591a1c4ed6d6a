import type { RefObject } from "react";

import { Button } from "@/lib/ui/button";
import type { Beside } from "@/lib/ui/form-state";
import { Changes } from "../changes";
import { applyEdit } from "./apply-edit";

/** What was stored meanwhile beside what was typed: how they differ, and a way to start from either. */
export function TwoTexts({
  beside,
  mine,
  area,
}: {
  readonly beside: Beside;
  readonly mine: string;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}) {
  const put = (text: string): void => {
    const field = area.current;
    if (field === null) return;
    const end = text.length;
    applyEdit(field, { from: 0, to: field.value.length, insert: text, select: [end, end] });
  };
  return (
    <section className="preview">
      <h3>{beside.label}</h3>
      <pre className="letter" dir="auto">
        {beside.text}
      </pre>
      <h3>What your text changes in it</h3>
      <Changes of={beside.changes} />
      <p className="actions needs-script">
        <Button
          compact
          onClick={() => {
            put(beside.text);
          }}
        >
          Use the stored text
        </Button>
        <Button
          compact
          onClick={() => {
            put(mine);
          }}
        >
          Use mine
        </Button>
        <span className="small">It then stands in the field below, and Save stores it.</span>
      </p>
    </section>
  );
}
