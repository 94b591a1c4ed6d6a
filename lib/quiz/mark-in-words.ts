import type { Mark } from "./mark";

/**
 * A mark as it is shown: its exact decimal where it ends within three places, else the fraction.
 * 3/4 is "0.75", 1/3 is "1/3".
 */
export function markInWords({ numerator, denominator }: Mark): string {
  const thousandths = (numerator * 1000) / denominator;
  return Number.isInteger(thousandths)
    ? String(thousandths / 1000)
    : `${String(numerator)}/${String(denominator)}`;
}
