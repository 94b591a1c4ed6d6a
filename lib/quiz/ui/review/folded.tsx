import type { ReactNode } from "react";
import type { HeldBack, Part } from "@/lib/quiz/explanation/held-back";

/** A part of the review, folded where it would give away a line that is left to the learner. */
export function Folded({
  part,
  heldBack,
  children,
}: {
  readonly part: Part;
  readonly heldBack: HeldBack;
  readonly children: ReactNode;
}) {
  if (!heldBack.has(part)) return children;
  return (
    <details className="more">
      <summary>{SHOWS[part]}</summary>
      {children}
    </details>
  );
}

const SHOWS: Readonly<Record<Part, string>> = {
  guess: "Show what it comes to",
  because: "Show why",
  refutation: "Show what many think, and what fails",
  contrast: "Show the two cases side by side",
  principle: "Show the principle",
  here: "Show it on these numbers",
  plot: "Show the figure",
  prompt: "Show the question",
};
