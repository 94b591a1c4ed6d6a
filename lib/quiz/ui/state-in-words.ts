import type { ItemState } from "../item-state";
import { markInWords } from "../mark-in-words";

/** How far a question is, in words: "not begun", "saved", "handed in: 0.75". */
export function stateInWords(state: ItemState): string {
  switch (state.kind) {
    case "not-begun":
      return "not begun";
    case "saved":
      return "saved";
    case "submitted":
      return `handed in: ${markInWords(state.mark)}`;
  }
}
