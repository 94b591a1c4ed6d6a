import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { twelveDigits } from "./twelve-digits";

/** Numbers as reports print them: a true minus sign, and never a minus before zero. */
export function inDigits(value: number, digits: number): string {
  const text = twelveDigits(value).toFixed(digits);
  const isNought = Number(text) === 0;
  return isNought ? text.replace("-", "") : text.replace("-", "−");
}

/** A share from 0 to 1 in whole per cent. */
export const inPercent = (share: number): string => `${inDigits(100 * share, 0)}%`;

/** How a kind of number is printed; its interval drops the unit. */
export interface NumberFormat {
  readonly value: (value: number) => string;
  readonly bound: (value: number) => string;
}

export const SHARE: NumberFormat = {
  value: inPercent,
  bound: (value) => inDigits(100 * value, 0),
};

/** Numbers that are in per cent already, such as Moodle's indices. */
export const PER_CENT: NumberFormat = {
  value: (value) => `${inDigits(value, 0)}%`,
  bound: (value) => inDigits(value, 0),
};

export const TWO_DIGITS: NumberFormat = {
  value: (value) => inDigits(value, 2),
  bound: (value) => inDigits(value, 2),
};

/** The interval in words, "75 to 83"; null where there is none. */
export function intervalText(
  { interval }: MeasuredEstimate,
  { bound }: NumberFormat,
): string | null {
  return interval === null ? null : `${bound(interval.low)} to ${bound(interval.high)}`;
}

/** Seconds as people say them: "40 s", "2 min", "1 h 5 min". */
export function inTime(seconds: number): string {
  if (seconds < 60) return `${String(Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${String(minutes)} min`;
  const rest = minutes % 60;
  return `${String(Math.floor(minutes / 60))} h${rest === 0 ? "" : ` ${String(rest)} min`}`;
}
