/** As many digits as anybody needs, and none that only a float has. */
export const sixDigits = (value: number): number => Number(value.toFixed(6));
