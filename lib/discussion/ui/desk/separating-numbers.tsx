"use client";

import type { WorkedExampleChoice } from "@/lib/discussion/writing/worked-example-choices";
import { Button } from "@/lib/ui/button";
import { applyEdit, passageOf } from "../composer/apply-edit";
import { blockEdit } from "../composer/text-edit";

/**
 * Expressions whose values, on the numbers that the author had, differ between the readings of her
 * question; each can be put into the answer, where it becomes a worked example. Without scripts they
 * are there to be copied.
 */
export function SeparatingNumbers({
  examples,
}: {
  readonly examples: readonly WorkedExampleChoice[];
}) {
  if (examples.length === 0) return null;
  return (
    <div>
      <h3>Numbers that separate the two readings</h3>
      <ul className="separating">
        {examples.map(({ label, about, text }) => (
          <li key={text}>
            <p>
              <code>{label}</code>
              <span className="small">{about}</span>
            </p>
            <Button
              compact
              className="needs-script"
              aria-label={`Insert ${label}`}
              onClick={({ currentTarget }) => {
                insertAtAnswer(currentTarget, text);
              }}
            >
              Insert
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts a block where the cursor was left in the field of the pane's form. */
function insertAtAnswer(button: HTMLElement, block: string): void {
  const field = button.closest(".pane")?.querySelector("textarea");
  if (!field) return;
  const { text, end } = passageOf(field);
  applyEdit(field, blockEdit({ text, start: end, end }, block));
}
