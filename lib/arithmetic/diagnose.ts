import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { mapParts, partsOf } from "./map-parts";
import {
  absolute,
  compare,
  divide,
  equals,
  negate,
  type Rational,
  rational,
  subtract,
} from "./rational";
import { slips } from "./slips";
import type { Value } from "./value";
import type { Vocabulary } from "./vocabulary";

/** More variants than this are not tried; a sum in a post has a handful. */
const MOST_VARIANTS = 200;
const NOISE = rational(1n, 10n ** 12n);
const ONE_PLACE = [rational(10n), rational(100n), rational(1000n)];

/**
 * A short guess at how a wrong result came about, or null. Slips in the working are tried first:
 * one that leads to exactly the number stated is named.
 */
export function diagnose(
  worked: Expression,
  actual: Value,
  stated: Value,
  vocabulary?: Vocabulary,
): string | null {
  if (actual.kind !== "exact" || stated.kind !== "exact") return null;
  const [right, wrong] = [actual.value, stated.value];
  if (isNoise(right, wrong)) {
    return "this is a floating-point error of a computer, not the exact result";
  }
  return slipped(worked, wrong, vocabulary) ?? moved(right, wrong);
}

/** Differs from the right number by no more than floats do. */
function isNoise(right: Rational, wrong: Rational): boolean {
  return compare(absolute(subtract(right, wrong)), NOISE) <= 0;
}

function slipped(
  worked: Expression,
  wrong: Rational,
  vocabulary: Vocabulary | undefined,
): string | null {
  let tried = 0;
  for (const { slip, expression } of variants(worked)) {
    tried += 1;
    if (tried > MOST_VARIANTS) return null;
    const { value } = evaluate(expression, vocabulary);
    if (value?.kind === "exact" && equals(value.value, wrong)) return slip;
  }
  return null;
}

interface Variant {
  readonly slip: string;
  readonly expression: Expression;
}

/** Every way to make one slip anywhere in the expression. */
function* variants(expression: Expression): Generator<Variant> {
  yield* slips(expression);
  for (const part of partsOf(expression)) {
    for (const { slip, expression: changed } of variants(part)) {
      yield {
        slip,
        expression: mapParts(expression, (other) => (other === part ? changed : other)),
      };
    }
  }
}

function moved(right: Rational, wrong: Rational): string | null {
  if (wrong.numerator === 0n) return null;
  if (equals(wrong, negate(right))) return "the sign is the wrong way round";
  const ratio = divide(right, wrong);
  const isShifted = ONE_PLACE.some(
    (shift) => equals(ratio, shift) || equals(ratio, divide(rational(1n), shift)),
  );
  return isShifted ? "the decimal point is in the wrong place" : null;
}
