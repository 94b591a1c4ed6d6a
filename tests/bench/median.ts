/**
 * The middle value; between two middle ones, half way.
 *
 * @throws {RangeError} where there is no value.
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (low === undefined || high === undefined) throw new RangeError("no value has no median");
  return (low + high) / 2;
}
