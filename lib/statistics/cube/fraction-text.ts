import { rational, type Rational } from "@/lib/arithmetic/rational";

/** An exact number as it stands in keys: "3/4", "-1/3", "2". Equal numbers give equal text. */
export function writeFraction({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
}

const FRACTION = /^(-?\d+)(?:\/(\d+))?$/u;

/** Texts that were read lately: of the thousands of keys of a report few have a fraction of their own. */
const known = new Map<string, Rational>();
const MOST_KNOWN = 10_000;

/** The number that {@link writeFraction} wrote. Throws a SyntaxError for other text. */
export function readFraction(text: string): Rational {
  const before = known.get(text);
  if (before !== undefined) return before;
  const [, numerator, denominator = "1"] = FRACTION.exec(text) ?? [];
  if (numerator === undefined) throw new SyntaxError(`not a fraction: ${text}`);
  const fraction = rational(BigInt(numerator), BigInt(denominator));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, fraction);
  return fraction;
}
