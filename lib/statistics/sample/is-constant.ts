/** Whether everybody has the same value. Asked of the values themselves, not of a variance. */
export function isConstant(
  sample: readonly { readonly value: number; readonly count: number }[],
): boolean {
  return new Set(sample.flatMap(({ value, count }) => (count === 0 ? [] : [value]))).size <= 1;
}
