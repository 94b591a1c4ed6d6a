import { compare, type Rational } from "@/lib/arithmetic/rational";

/**
 * Whether a mark counts as right where a method knows right and wrong only: the whole mark does, a
 * part of it does not.
 */
export const isRight = (mark: Rational, maxMark: Rational): boolean => compare(mark, maxMark) >= 0;
