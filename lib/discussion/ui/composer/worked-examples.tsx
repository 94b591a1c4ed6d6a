import type { RefObject } from "react";

import type { WritingPlace } from "@/lib/discussion/writing-place";
import { Button } from "@/lib/ui/button";
import { applyEdit, passageOf } from "./apply-edit";
import { blockEdit } from "./text-edit";

/** Worked examples on the thread's numbers, each to be put into the text with one press. */
export function WorkedExamples({
  area,
  examples,
}: {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly examples: WritingPlace["examples"];
}) {
  if (examples.length === 0) return null;
  return (
    <details className="more needs-script">
      <summary>Insert a worked example</summary>
      <ul className="worked-examples">
        {examples.map(({ label, about, text }) => (
          <li key={text}>
            <Button
              look="quiet"
              compact
              onClick={() => {
                const field = area.current;
                if (field === null) return;
                const { text: all, end } = passageOf(field);
                applyEdit(field, blockEdit({ text: all, start: end, end }, text));
              }}
            >
              <code>{label}</code>
            </Button>
            <span className="small">{about}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
