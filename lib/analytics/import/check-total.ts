import {
  absolute,
  compare,
  parseDecimal,
  power,
  rational,
  type Rational,
  subtract,
  toNumber,
} from "@/lib/arithmetic/rational";
import { shownCell } from "@/lib/courses/roster/shown-cell";
import { isBlank } from "./read-answer";

/**
 * Whether the total that a file says is the sum of the marks, to the last digit that it writes.
 *
 * @returns in words what differs; null where nothing does.
 */
export function checkTotal(
  cell: string,
  total: Rational,
  blanks: readonly string[],
): string | null {
  // A total may well be 99, which is blank elsewhere.
  const said = /^-?\d+([.,]\d+)?$/u.test(cell) ? parseDecimal(cell.replace(",", ".")) : null;
  if (said === null) {
    return isBlank(cell, blanks)
      ? null
      : `${shownCell(cell)} is no number, so this total could not be compared.`;
  }
  const digits = cell.split(/[.,]/u)[1]?.length ?? 0;
  // Half of the last digit: 2/3 may be written 0.67 or 0.66.
  const most = digits === 0 ? rational(0) : power(rational(1, 10), BigInt(digits));
  if (compare(absolute(subtract(said, total)), most) <= 0) return null;
  return `The file says ${cell}, the answers give ${shown(total)}. Look whether the key, or how several ticks are marked, is the one of the exam.`;
}

const shown = (total: Rational): string => String(Number(toNumber(total).toFixed(4)));
