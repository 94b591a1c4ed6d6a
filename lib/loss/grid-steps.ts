import { rational, type Rational } from "@/lib/arithmetic/rational";

/** from/parts, …, to/parts. */
export function steps(from: number, to: number, parts: bigint): readonly Rational[] {
  return Array.from({ length: to - from + 1 }, (_, place) => rational(from + place, parts));
}
