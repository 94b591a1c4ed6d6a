import { Chip, Chips } from "@/lib/ui/chip";
import { Ramp } from "@/lib/ui/ramp";
import type { PublicItem } from "../public";

/** Beside the question: the greys, the assumptions, and how it is scored before it is answered. */
export function QuestionNotes({ item: { question } }: { readonly item: PublicItem }) {
  const { groups, assumptions, scoring } = question;
  return (
    <aside className="row-note" aria-label="About this question">
      {groups.length > 0 && (
        <div className="legend">
          <h2>Brightness</h2>
          <Ramp
            marks={groups.map(({ name, brightness, decimal }) => ({
              at: brightness,
              label: `${name} ${decimal}`,
            }))}
          />
        </div>
      )}
      <div>
        <h2>Assumptions</h2>
        <Chips label="Assumptions">
          {assumptions.map(({ words, value }) => (
            <Chip key={words}>
              {words}
              {value !== undefined && <b>{value}</b>}
            </Chip>
          ))}
        </Chips>
      </div>
      <div>
        <h2>How it is scored</h2>
        <p>{scoring}</p>
      </div>
      <p className="small">No time limit. As many attempts as you like; the best one counts.</p>
    </aside>
  );
}
