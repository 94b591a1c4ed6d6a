import "server-only";
import { attemptPath } from "../item-address";
import { markInWords } from "../mark-in-words";
import { listTold, type ToldRow } from "../store/list-told";

/** What a correction, or its revert, did to the marks of one learner. */
export interface ToldMove {
  /** Of the newest answer that moved: marks as they are shown. */
  readonly from: string;
  readonly to: string;
  /** How many other answers of hers moved. */
  readonly others: number;
}

/** A correction as one of those is told whose answers it is about. */
export interface ToldCorrection {
  readonly questionTitle: string;
  readonly quizTitle: string;
  /** Why the key was corrected, in the words of whoever did. */
  readonly reason: string;
  readonly corrected: ToldSide;
  readonly reverted: ToldSide;
}

interface ToldSide {
  /** Null where no mark of hers moved. */
  readonly move: ToldMove | null;
  /** Her review of the newest answer that moved, else of her newest: of the first choice corrected. */
  readonly reviewPath: string;
}

/**
 * What corrections and their reverts did to the answers of somebody, by their ids; one that is about
 * none of her answers is not in it. For herself, and for the mail that goes to her.
 */
export async function toldCorrections(
  participantId: string,
  correctionIds: readonly string[],
): Promise<ReadonlyMap<string, ToldCorrection>> {
  const told = new Map<string, ToldCorrection>();
  if (correctionIds.length === 0) return told;
  const byCorrection = new Map<string, ToldRow[]>();
  for (const row of await listTold(participantId, correctionIds)) {
    byCorrection.set(row.correctionId, [...(byCorrection.get(row.correctionId) ?? []), row]);
  }
  for (const [id, rows] of byCorrection) {
    const [newest] = rows;
    if (newest === undefined) continue;
    const { questionTitle, quizTitle, reason } = newest;
    const side = (isRevert: boolean) => sideOf(newest, rows, isRevert);
    told.set(id, {
      questionTitle,
      quizTitle,
      reason,
      corrected: side(false),
      reverted: side(true),
    });
  }
  return told;
}

function sideOf(newest: ToldRow, rows: readonly ToldRow[], isRevert: boolean): ToldSide {
  const moves = rows.filter((row) => row.isRevert === isRevert);
  const [moved] = moves;
  return {
    move: moved === undefined ? null : moveOf(moved, moves.length - 1),
    reviewPath: reviewPath(moved ?? newest),
  };
}

function moveOf(row: ToldRow, others: number): ToldMove | null {
  const { fromNumerator, fromDenominator, toNumerator, toDenominator } = row;
  if (fromNumerator === null || fromDenominator === null) return null;
  if (toNumerator === null || toDenominator === null) return null;
  return {
    from: markInWords({ numerator: fromNumerator, denominator: fromDenominator }),
    to: markInWords({ numerator: toNumerator, denominator: toDenominator }),
    others,
  };
}

function reviewPath({ attemptId, position, rulings }: ToldRow): string {
  const [choice] = Object.keys(rulings).toSorted();
  const review = `${attemptPath(attemptId, position)}/review`;
  return choice === undefined ? review : `${review}/${choice}`;
}
