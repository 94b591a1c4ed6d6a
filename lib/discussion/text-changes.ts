import { diffWordsWithSpace } from "diff";

/** A piece of a text, as an edit left it. */
export interface TextChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Longer texts are shown as replaced whole: a comparison could take seconds. */
const MOST_COMPARED = 20_000;

/** What an edit changed, word by word. */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const compared =
    before.length + after.length > 2 * MOST_COMPARED
      ? undefined
      : diffWordsWithSpace(before, after, { maxEditLength: 2000 });
  if (compared === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  }
  return compared.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
