import type { Certainty } from "../certainty";
import { nearest } from "./calculator";
import type { Outcome } from "./outcome";
import type { ComputedNumber } from "../rendered-fragment";

/** What the learner did with the choice, said plainly and without blame. */
export function tickedWords({ isTicked, status }: Outcome, kind: "multiple" | "single"): string {
  const did = isTicked
    ? kind === "single"
      ? "You chose it"
      : "You ticked it"
    : kind === "single"
      ? "You chose another"
      : "You left it";
  switch (status) {
    case "right":
      return isTicked ? `${did}, and it holds.` : `${did}, and it does not hold.`;
    case "wrong":
      return `${did}, and it does not hold.`;
    case "missed":
      return kind === "single" ? `${did}; this is the one that holds.` : `${did}, and it holds.`;
    case "contested":
    case "accepted":
    case "uncounted":
      return `${did}.`;
  }
}

/** Mirrors how sure the learner was; certainty never costs anything. */
export function certaintyWords(certainty: Certainty | null, { status }: Outcome): string | null {
  if (certainty === null) return null;
  const wasSure = certainty >= 2;
  switch (status) {
    case "contested":
      return wasSure
        ? "You were sure of your answer. Here being sure was not the trouble: the keys disagree."
        : "You were not sure of your answer, and with reason: the keys disagree.";
    case "accepted":
    case "uncounted":
      return wasSure
        ? "You were sure of your answer. Nothing hangs on it here: what counts was corrected."
        : "You were not sure of your answer, and with reason: what counts here was corrected.";
    case "right":
      return CERTAIN_AND_RIGHT[certainty];
    case "missed":
    case "wrong":
      return CERTAIN_AND_NOT[certainty];
  }
}

const CERTAIN_AND_RIGHT = [
  "You said you were guessing. Here the guess was good; the working shows why.",
  "You were unsure, and right about this one.",
  "You were fairly sure, and right about this one.",
  "You were certain, and right about this one.",
] as const satisfies Record<Certainty, string>;

const CERTAIN_AND_NOT = [
  "You said you were guessing, so nothing was lost.",
  "You were unsure, and you were right to be.",
  "You were fairly sure. That makes this worth a second look.",
  "You were certain. A surprise like this one is what people remember best.",
] as const satisfies Record<Certainty, string>;

/** The learner's quick prediction beside what it comes to. Never marked, so never called wrong. */
export function guessWords(guess: number, computed: ComputedNumber): string {
  const away = guess - nearest(computed.value);
  const put = `You put it at about ${String(Number(guess.toFixed(2)))}; it is ${computed.display.text}.`;
  if (Math.abs(away) <= 0.05) return `${put} That is close.`;
  return `${put} You put it ${Math.abs(away) > 0.3 ? "well " : ""}${away > 0 ? "too high" : "too low"}; what follows says why.`;
}
