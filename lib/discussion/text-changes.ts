import { diffWordsWithSpace } from "diff";

/** A piece of a text, as an edit left it. */
export interface TextChange {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Longer texts are shown as replaced whole: a comparison could take seconds. */
const MOST_COMPARED = 20_000;

/** What an edit changed, word by word; of words side by side, all that went before all that came. */
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
  return inRuns(
    compared.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })),
  );
}

/** A word replaced and the next one too, with only a space between them, are one replacement. */
function inRuns(changes: readonly TextChange[]): readonly TextChange[] {
  const runs: TextChange[] = [];
  let [removed, added] = ["", ""];
  const end = (): void => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, change] of changes.entries()) {
    const isJoint =
      change.text === " " && removed !== "" && added !== "" && index < changes.length - 1;
    if (change.kind === "same" && !isJoint) {
      end();
      runs.push(change);
    } else {
      if (change.kind !== "added") removed += change.text;
      if (change.kind !== "removed") added += change.text;
    }
  }
  end();
  return runs;
}
