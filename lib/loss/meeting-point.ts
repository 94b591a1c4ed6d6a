import type { Rational } from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import type { Claim } from "./claim";
import { turningPoint, type TurningPoint } from "./turning-point";

/**
 * The nearest value at which the two sides of an equality that fails at `start` meet: where the one
 * passes the other, and is exactly the same there. Unlike a search over plain values it finds a
 * single value between them. Null for other claims, and where the sides meet at no exact value.
 */
export function meetingPoint(
  { first, links }: Claim,
  truthOfAt: (claim: Claim, value: Rational) => Truth | null,
  start: Rational,
  candidates: readonly Rational[],
): TurningPoint | null {
  const [link, another] = links;
  if (link?.relation !== "=" || another) return null;
  const claim: Claim = { first, links };
  if (truthOfAt(claim, start) !== "false") return null;
  const isBelow: Claim = { first, links: [{ ...link, relation: "<" }] };
  const passed = turningPoint((value) => truthOfAt(isBelow, value), start, candidates);
  if (!passed?.isExact) return null;
  return truthOfAt(claim, passed.boundary) === "true" ? { ...passed, to: passed.boundary } : null;
}
