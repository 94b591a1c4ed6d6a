import { THRESHOLDS } from "@/lib/statistics/finding/thresholds";
import { findingContext } from "./finding-context";
import { theOthers, findingWords } from "./finding-words";
import type { ItemReport, KeyedPart } from "./item-report";

/** What a question's page says first. */
export interface Headline {
  readonly title: string;
  /** Why nothing stands out, or why nothing could be judged, where that is so. */
  readonly reason: string | null;
}

/** The gravest finding as a sentence; or that there is none and what that rests on; or that none was looked for. */
export function itemHeadline(
  { findings, statistics, parts, earlier }: ItemReport,
  others: number,
): Headline {
  if (statistics.n === 0) return { title: "Nobody has finished this yet.", reason: null };
  const [gravest] = findings;
  if (gravest !== undefined) {
    const { headline } = findingWords(gravest, findingContext(gravest, parts, others));
    return { title: headline, reason: null };
  }
  if (parts.length === 0) {
    return {
      title: "Nothing can be judged yet.",
      reason: `${earlier === 1 ? "The only answer is" : `All ${String(earlier)} answers are`} to an earlier version of the question, with other choices or by another key, and say nothing of the choices and the key that count now. What stands out shows once there are answers to these.`,
    };
  }
  const judged = parts.reduce((sum, { n }) => sum + n, 0);
  return {
    title: "Nothing stands out.",
    reason: `No wrong choice attracts the better learners, no right choice repels them, ${untickedInWords(parts)}, and the question is neither too easy nor too hard, judged by ${String(judged)} answers${parts.length > 1 ? ", each by its own key," : ""} and the scores on ${theOthers({ others })}.${fewInWords(parts)} That is no proof that it is good: with few learners only gross faults show.`,
  };
}

/** That nobody ticked a choice is no finding while too few could have. */
function untickedInWords(parts: readonly KeyedPart[]): string {
  const areAllTicked = parts.every(({ right, options }) =>
    options.every(({ option, ticked }) => right.includes(option) || ticked > 0),
  );
  return areAllTicked
    ? "every wrong choice is ticked by some"
    : "no wrong choice can be said to tempt nobody";
}

/** Where a key has hardly been answered, beside one that has. */
function fewInWords(parts: readonly KeyedPart[]): string {
  const few = parts.filter(({ n }) => n < THRESHOLDS.fewestLearners);
  if (parts.length < 2 || few.length === 0) return "";
  const counts = new Intl.ListFormat("en-GB").format(few.map(({ n }) => String(n)));
  return ` Of ${few.length === 1 ? "one key" : `${String(few.length)} keys`} there ${counts === "1" ? "is" : "are"} only ${counts} of these, which say next to nothing of ${few.length === 1 ? "it" : "them"}.`;
}
