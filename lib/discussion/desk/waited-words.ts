import { MOST_LOOKED_AT } from "./most-looked-at";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count in words up to twelve, in figures beyond: "seven", "31". */
export const numberWord = (count: number): string => SMALL[count] ?? String(count);

/** A time short enough for a list, rounded down: "50 min", "5 h", "3 d". */
export function waitedShort(seconds: number): string {
  if (seconds < HOUR) return `${String(Math.floor(seconds / MINUTE))} min`;
  if (seconds < 2 * DAY) return `${String(Math.floor(seconds / HOUR))} h`;
  return `${String(Math.floor(seconds / DAY))} d`;
}

/** The same in words: "five hours", "less than a minute". */
export function waitedWords(seconds: number): string {
  const counted = (size: number, unit: string): string => {
    const count = Math.floor(seconds / size);
    return `${numberWord(count)} ${unit}${count === 1 ? "" : "s"}`;
  };
  if (seconds < MINUTE) return "less than a minute";
  if (seconds < HOUR) return counted(MINUTE, "minute");
  return seconds < 2 * DAY ? counted(HOUR, "hour") : counted(DAY, "day");
}

/** How much stands in a queue: "7", "1,000+". */
export const queueCount = (count: number): string =>
  count > MOST_LOOKED_AT ? "1,000+" : String(count);

/** What the desk says first: "Seven threads wait. The oldest has waited five hours." */
export function deskHeading(waiting: number, oldestSeconds: number): string {
  if (waiting === 0) return "Nothing waits.";
  const time = waitedWords(oldestSeconds);
  if (waiting === 1) return `One thread waits. It has waited ${time}.`;
  const many = waiting > MOST_LOOKED_AT ? "over 1,000" : numberWord(waiting);
  return `${many.charAt(0).toUpperCase()}${many.slice(1)} threads wait. The oldest has waited ${time}.`;
}
