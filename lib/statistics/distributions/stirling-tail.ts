/** The first of them, where the series is not good enough. */
const FIRST = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509,
  0.0166446911898211, 0.0138761288230707, 0.0118967099458917, 0.010411265261972,
  0.00925546218271273, 0.00833056343336287,
] as const;

/**
 * What Stirling's approximation leaves of the logarithm of a factorial:
 * $\ln k! - \left(\ln\sqrt{2\pi} + (k + \tfrac12) \ln(k+1) - (k+1)\right)$, for whole k from 0.
 */
export function stirlingTail(k: number): number {
  const known = FIRST[k];
  if (known !== undefined) return known;
  const square = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
