/**
 * As many digits as are sure of a computed number: the last few of a float are how it was added up. So
 * a share of 53.5% is one, whether it came out as 0.535 or 0.5349999999999999.
 */
export const twelveDigits = (value: number): number => Number(value.toPrecision(12));
