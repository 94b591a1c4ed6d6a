import type { Stretch } from "@/lib/discussion/marked-text";

/** A text in which what was searched for is marked. */
export function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isMarked }, place) =>
    isMarked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}
