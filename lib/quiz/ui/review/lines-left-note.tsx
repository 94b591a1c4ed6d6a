import type { Fading } from "@/lib/quiz/explanation/fading";
import type { LinesLeft } from "@/lib/quiz/explanation/lines-left";
import { Callout } from "@/lib/ui/callout";

/** Says why parts of the page are folded, and leads to the lines that open them. */
export function LinesLeftNote({ left }: { readonly left: LinesLeft }) {
  if (left.heldBack.size === 0) return null;
  return (
    <div className="other-numbers no-print">
      <Callout tone="unchecked">
        <p>
          <b>{LEFT[left.fading]}</b> Whatever would give it away stays folded until you have found
          it, or open it yourself. <a href="#working">Go to the working</a>
        </p>
      </Callout>
    </div>
  );
}

const LEFT: Readonly<Record<Fading, string>> = {
  full: "",
  "last-line": "The last line of the working is yours this time.",
  "last-two-lines": "The last two lines of the working are yours this time.",
  "problem-only": "The working is yours this time.",
};
