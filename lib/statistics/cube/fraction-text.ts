import { rational, type Rational } from "@/lib/arithmetic/rational";

/** An exact number as it stands in keys: "3/4", "-1/3", "2". Equal numbers give equal text. */
export function writeFraction({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

const FRACTION = /^(-?\d+)(?:\/(\d+))?$/u;

/** The number that {@link writeFraction} wrote. Throws a SyntaxError for other text. */
export function readFraction(text: string): Rational {
  const [, numerator, denominator = "1"] = FRACTION.exec(text) ?? [];
  if (numerator === undefined) throw new SyntaxError(`not a fraction: ${text}`);
  return rational(BigInt(numerator), BigInt(denominator));
}
