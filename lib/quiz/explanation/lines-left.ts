import type { PracticeHistory } from "../review-item";
import type { Assembled } from "./explanation";
import { blanksOf, checkBlank, fadingAfter, type Blank, type Fading } from "./fading";
import { heldBack, type HeldBack } from "./held-back";

/** What is left to the learner of one explanation, and what has to wait for it. */
export interface LinesLeft {
  readonly fading: Fading;
  /** Every line is shown because the learner asked for it. */
  readonly isAskedFor: boolean;
  readonly blanks: readonly Blank[];
  /** What was typed into them, by the name of the field. */
  readonly typed: Readonly<Record<string, string>>;
  /** Whether a right value stands in every blank, or there is none. */
  readonly isComplete: boolean;
  /** What would give a line away that is not found yet. */
  readonly heldBack: HeldBack;
}

/** The button that shows every line, by its name and value in the form and in the address. */
export const ASKS_FOR_LINES = { name: "lines", value: "all" } as const;

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Lays what the learner did before, and what the address says, over the working. Pure. */
export function linesLeft(
  assembled: Assembled,
  practice: PracticeHistory,
  query: Query,
): LinesLeft {
  const fading = fadingAfter(practice);
  const typed = typedBlanks(query);
  const isAskedFor = query[ASKS_FOR_LINES.name] === ASKS_FOR_LINES.value;
  const explanation = assembled.kind === "explanation" ? assembled.explanation : null;
  const [first] = explanation?.sections.find((one) => one.kind === "worked")?.worked ?? [];
  const blanks = first === undefined || isAskedFor ? [] : blanksOf(first.worked, fading);
  const open = blanks.filter(({ field, value }) => !checkBlank(value, typed[field] ?? "").isRight);
  return {
    fading,
    isAskedFor: isAskedFor && fading !== "full",
    blanks,
    typed,
    isComplete: open.length === 0,
    heldBack: explanation === null || open.length === 0 ? new Set() : heldBack(explanation, open),
  };
}

function typedBlanks(query: Query): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      name.startsWith("blank.") && typeof value === "string" ? [[name, value.slice(0, 100)]] : [],
    ),
  );
}
