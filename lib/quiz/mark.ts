import type { Rational } from "@/lib/arithmetic/rational";

/** A mark, exact and in lowest terms; both parts are whole numbers small enough for a database. */
export interface Mark {
  readonly numerator: number;
  readonly denominator: number;
}

/** The mark that a fraction is. */
export function asMark({ numerator, denominator }: Rational): Mark {
  return { numerator: Number(numerator), denominator: Number(denominator) };
}
