import { compare, divide, rational, type Rational } from "@/lib/arithmetic/rational";
import type { Mark } from "./mark";

interface Marked {
  readonly mark: Mark;
  /** How many questions the mark is out of; at least one. */
  readonly count: number;
}

/** The attempt with the largest part of its marks, the first of equals; null where there is none. */
export function bestAttempt<Attempt extends Marked>(attempts: readonly Attempt[]): Attempt | null {
  return attempts.reduce<Attempt | null>(
    (best, attempt) => (best === null || compare(part(attempt), part(best)) > 0 ? attempt : best),
    null,
  );
}

const part = ({ mark, count }: Marked): Rational =>
  divide(rational(mark.numerator, mark.denominator), rational(count));
