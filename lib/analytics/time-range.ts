import { inTime } from "./format";

/** "30 s to 45 s"; "1 h and more" for the last bucket, which has no end. */
export function timeRange({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number | null;
}): string {
  return to === null ? `${short(from)} and more` : `${short(from)} to ${short(to)}`;
}

/** In seconds up to two minutes, which the bounds of buckets divide into halves. */
const short = (seconds: number): string =>
  seconds < 120 ? `${String(seconds)} s` : inTime(seconds);
