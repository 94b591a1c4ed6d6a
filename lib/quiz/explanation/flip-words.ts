import type { Working } from "@/lib/loss/decision";
import type { Verdict } from "../schema-question";
import type { Assumption } from "./chips";

/** The smallest change that turns the verdict round, in words; or that there is none. */
export interface FlipWords {
  /** The question the button asks. */
  readonly asks: string;
  /** The verdict after the change; null where nothing on the table changes it. */
  readonly verdict: Verdict | null;
  /** The change as a sentence: “Any prediction above 0.6.” */
  readonly title: string;
  /** What becomes of the numbers then. */
  readonly text: string;
  readonly assumption: Assumption | null;
  /** The group whose number changes, if it is one group's. */
  readonly group: string | null;
  /** What the numbers in the text come from, so that they can be computed again. */
  readonly workings: readonly Working[];
}
