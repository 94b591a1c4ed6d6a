import { contentHash } from "../content-hash";
import type { Mark } from "../mark";
import { markAnswer } from "../mark-answer";
import { correctedVersion, schemeOf, type Version, versionHash } from "./corrected-version";
import { type AskedRulings, possibleRulings, presentRuling, type Rulings } from "./ruling";

/** Submitted answers that are alike: on the same numbers, with the same ticks and the same mark. */
export interface AnswerGroup {
  /** Position of the variant. */
  readonly position: number;
  readonly choices: readonly string[];
  readonly mark: Mark;
  readonly count: number;
}

/** Answers whose mark a correction raises. */
export interface Move extends AnswerGroup {
  readonly to: Mark;
}

/** What a correction would come to. */
export interface CorrectionPlan {
  readonly corrected: Version;
  /** Answers that are looked at, and how many of them move. */
  readonly total: number;
  readonly moved: number;
  readonly moves: readonly Move[];
  /** Answers that the corrected key alone would give less; they keep the better mark. */
  readonly kept: number;
  /** The mean mark before and after; null where nobody has answered. */
  readonly means: { readonly before: number; readonly after: number } | null;
  /** How many answers move from one mark to another, the largest step first. */
  readonly steps: readonly { readonly from: Mark; readonly to: Mark; readonly count: number }[];
  /**
   * The same exactly where the same kinds of answers would come to the same marks by the same
   * rulings. One more answer of a kind changes nothing: else nobody could agree to a correction while
   * a class is answering, and whoever hands in a second later is marked by the corrected key anyway.
   */
  readonly fingerprint: string;
}

/** Without what a version says already; empty where a correction would change nothing. */
export function newRulings(version: Version, asked: AskedRulings): Rulings {
  const rulings: { -readonly [Key in keyof Rulings]: Rulings[Key] } = {};
  for (const { key } of version.question.choices) {
    const ruling = asked[key];
    const isNew = ruling !== presentRuling(version, key);
    if (ruling !== undefined && isNew && possibleRulings(version, key).includes(ruling)) {
      rulings[key] = ruling;
    }
  }
  return rulings;
}

/** What a correction of a version would do to these answers. No mark falls. */
export function planCorrection(
  version: Version,
  groups: readonly AnswerGroup[],
  rulings: Rulings,
): CorrectionPlan {
  const corrected = correctedVersion(version, rulings);
  const moves = groups.flatMap((group) => {
    const to = markedAgain(corrected, group);
    return isHigher(to, group.mark) ? [{ ...group, to }] : [];
  });
  return {
    corrected,
    total: sumOf(groups),
    moved: sumOf(moves),
    moves,
    kept: sumOf(groups.filter((group) => isHigher(group.mark, markOf(corrected, group)))),
    means: meansOf(groups, moves),
    steps: stepsOf(moves),
    fingerprint: contentHash([
      versionHash(version),
      versionHash(corrected),
      moves.map(({ count: _, ...kind }) => contentHash(kind)).toSorted(),
    ]).slice(0, 32),
  };
}

/** The mark of an answer by a version, or the one that it has where that is higher. */
export function markedAgain(
  version: Version,
  answer: Pick<AnswerGroup, "position" | "choices" | "mark">,
): Mark {
  const again = markOf(version, answer);
  return isHigher(again, answer.mark) ? again : answer.mark;
}

const markOf = (
  version: Version,
  { position, choices }: Pick<AnswerGroup, "position" | "choices">,
): Mark => markAnswer(schemeOf(version, position), choices);

function meansOf(groups: readonly AnswerGroup[], moves: readonly Move[]): CorrectionPlan["means"] {
  const total = sumOf(groups);
  if (total === 0) return null;
  const sum = groups.reduce((all, { mark, count }) => all + count * value(mark), 0);
  const gain = moves.reduce(
    (all, { mark, to, count }) => all + count * (value(to) - value(mark)),
    0,
  );
  return { before: sum / total, after: (sum + gain) / total };
}

const isHigher = (one: Mark, other: Mark): boolean =>
  one.numerator * other.denominator > other.numerator * one.denominator;

const sumOf = (groups: readonly AnswerGroup[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

const value = ({ numerator, denominator }: Mark): number => numerator / denominator;

function stepsOf(moves: readonly Move[]): CorrectionPlan["steps"] {
  const steps = new Map<string, CorrectionPlan["steps"][number]>();
  for (const { mark: from, to, count } of moves) {
    const key = JSON.stringify([from, to]);
    steps.set(key, { from, to, count: count + (steps.get(key)?.count ?? 0) });
  }
  // To twelve places, so that steps of one size are one size whatever they begin at.
  const size = ({ from, to }: CorrectionPlan["steps"][number]) =>
    Math.round(1e12 * (value(to) - value(from)));
  return [...steps.values()].toSorted(
    (one, other) => size(other) - size(one) || value(one.from) - value(other.from),
  );
}
