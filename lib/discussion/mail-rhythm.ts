import { z } from "zod";

/** How often somebody is mailed of a course's threads. */
export const mailRhythmSchema = z.enum(["each", "daily", "weekly", "none"]);
export type MailRhythm = z.infer<typeof mailRhythmSchema>;

/** Of whoever has chosen nothing. */
export const USUAL_RHYTHM: MailRhythm = "daily";

/** How somebody is told of a course's threads. */
export interface MailWish {
  readonly rhythm: MailRhythm;
  /** Of every new thread too, not only of those that she follows. */
  readonly isAll: boolean;
}

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** How long a thread is left to go on before a mail tells of it, in milliseconds. */
export const QUIET_MS = 10 * MINUTE;

/** What is older than this is mailed to nobody any more, in milliseconds: it was not wanted then. */
export const STALE_MS = 9 * DAY;

/** The hour of the day, in UTC, at which digests are made; weekly ones on Mondays. */
const HOUR = 6;

/** When digests were last due: what came before, and was not mailed, is in them. */
export function lastDue(rhythm: "daily" | "weekly", now: Date): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), HOUR);
  const daily = today <= now.getTime() ? today : today - DAY;
  if (rhythm === "daily") return new Date(daily);
  const sinceMonday = (new Date(daily).getUTCDay() + 6) % 7;
  return new Date(daily - sinceMonday * DAY);
}

/** How long to wait after so many failures, in milliseconds: two minutes, four, … a day at most. */
export const waitAfter = (tries: number): number => Math.min(2 ** tries * MINUTE, DAY);
