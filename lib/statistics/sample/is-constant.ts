/** Whether everybody has the same value. Asked of the values themselves, not of a variance. */
export function isConstant(
  sample: readonly { readonly value: number; readonly count: number }[],
): boolean {
  const seen = sample.find(({ count }) => count > 0)?.value;
  return sample.every(({ value, count }) => count === 0 || value === seen);
}
