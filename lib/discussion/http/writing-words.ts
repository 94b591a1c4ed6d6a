import type { MayWrite } from "../may-write";

/** A reply to what cannot be answered any more. */
export const CLOSED_WORDS =
  "The thread was locked, or went elsewhere, while you wrote. Your text is still here: copy it, and open the thread again.";

/** Why a text was not posted, in a sentence for its author; her text stays in the form. */
export function refusalWords(refused: Exclude<MayWrite, { readonly kind: "ok" }>): string {
  switch (refused.kind) {
    case "not-found":
      return "There is no such place to write in any more. Your text is still here: copy it before you leave.";
    case "sign-in":
      return "You are not signed in any more. Your text is still here: sign in in another tab, then post it.";
    case "refused":
      return refused.words;
    case "wait":
      return `Those were many posts in a short time. Your text is kept here; post it in ${minutesIn(refused.seconds)}.`;
  }
}

/** An edit too many, in a sentence for its author. */
export const editedOften = (seconds: number): string =>
  `Those were many edits in a short time. Your text is kept here; save it in ${minutesIn(seconds)}.`;

function minutesIn(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${String(minutes)} minutes`;
}
