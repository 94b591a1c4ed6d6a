import { decimalPlaces, roundToPlaces, truncateToPlaces } from "./decimal";
import {
  absolute,
  compare,
  equals,
  HALF,
  isInteger,
  power,
  type Rational,
  rational,
  subtract,
} from "./rational";
import { multiply } from "./rational";
import type { StatedNumber } from "./stated-number";
import type { Verdict } from "./verdict";

const TEN = rational(10n);
const TENTH = rational(1n, 10n);

/**
 * How well a stated number states `actual`: exactly; rounded, when it lies within half a unit of
 * its last place; truncated, when it is cut off there; an integer for a number that is none has
 * unsupported precision. Dots behind it claim that its digits are the first ones of `actual`. `isAbout` (the writer put ≈) allows rounding to an integer and to tens.
 */
export function judgeStated(stated: StatedNumber, actual: Rational, isAbout: boolean): Verdict {
  if (stated.goesOn) return judgeFirstDigits(stated, actual);
  if (equals(stated.value, actual)) return "exact";
  const unit = power(TENTH, BigInt(stated.places));
  if (stated.places === 0) return judgeInteger(stated.value, actual, isAbout);
  if (isWithinHalf(stated.value, actual, unit)) return "rounded";
  return equals(stated.value, truncateToPlaces(actual, stated.places)) ? "truncated" : "wrong";
}

/** 0.33… for 1/3. A number that ends, such as 0.125 as 0.12…, is only cut off by the dots. */
function judgeFirstDigits({ value, places }: StatedNumber, actual: Rational): Verdict {
  if (equals(value, truncateToPlaces(actual, places))) {
    const ends = decimalPlaces(actual) !== null;
    return ends && !equals(value, actual) ? "truncated" : "exact";
  }
  // 0.999… is 1.
  const rest = absolute(subtract(actual, value));
  const isNines = places >= 2 && isInteger(multiply(actual, power(TEN, BigInt(places - 2))));
  return isNines && equals(rest, power(TENTH, BigInt(places))) && isLess(value, actual)
    ? "exact"
    : "wrong";
}

/** Nearer to 0. */
function isLess(a: Rational, b: Rational): boolean {
  return compare(absolute(a), absolute(b)) < 0;
}

function judgeInteger(stated: Rational, actual: Rational, isAbout: boolean): Verdict {
  if (isAbout && stated.numerator !== 0n) {
    let unit = rational(1n);
    do {
      if (isWithinHalf(stated, actual, unit)) return "rounded";
      unit = multiply(unit, TEN);
    } while (stated.numerator % unit.numerator === 0n);
  }
  const isNear =
    equals(stated, roundToPlaces(actual, 0)) || equals(stated, truncateToPlaces(actual, 0));
  return isNear ? "unsupported-precision" : "wrong";
}

function isWithinHalf(stated: Rational, actual: Rational, unit: Rational): boolean {
  return compare(absolute(subtract(stated, actual)), multiply(unit, HALF)) <= 0;
}
