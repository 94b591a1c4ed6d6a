import { nextItem } from "./list-edit";
import { codeEdit, linkEdit, mathsEdit, type Passage, surround, type TextEdit } from "./text-edit";

/** What a button above the text does, and the keys for it. */
export interface TextTool {
  readonly words: string;
  /** Beside Ctrl or ⌘. */
  readonly key: string;
  readonly isShifted: boolean;
  readonly edit: (passage: Passage) => TextEdit;
}

export const TEXT_TOOLS: readonly TextTool[] = [
  { words: "Bold", key: "b", isShifted: false, edit: (passage) => surround(passage, "**") },
  { words: "Italic", key: "i", isShifted: false, edit: (passage) => surround(passage, "*") },
  { words: "Link", key: "k", isShifted: false, edit: linkEdit },
  { words: "Code", key: "e", isShifted: false, edit: codeEdit },
  { words: "Maths", key: "m", isShifted: true, edit: mathsEdit },
];

/** A key, as far as it matters here. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** What a key does to the text; "send" posts it; null: what keys do anyway. */
export function editOfKey(pressed: Pressed, passage: Passage): TextEdit | "send" | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = pressed;
  // While an input method composes a word, its keys are its own.
  if (isComposing || altKey) return null;
  if (!ctrlKey && !metaKey) return key === "Enter" && !shiftKey ? nextItem(passage) : null;
  if (key === "Enter") return "send";
  const tool = TEXT_TOOLS.find(
    (one) => one.key === key.toLowerCase() && one.isShifted === shiftKey,
  );
  return tool?.edit(passage) ?? null;
}
