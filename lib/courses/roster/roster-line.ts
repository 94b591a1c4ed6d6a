import type { CourseRole } from "@/lib/identity/schema";

/** One person of a roster, as a line of the file says it. */
export interface RosterLine {
  /** In the file, from 1. */
  readonly line: number;
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  readonly role: CourseRole;
}

/** What is wrong with a line: what it is and what to do, in words. */
export interface RosterFault {
  readonly line: number;
  readonly words: string;
}

/** What a file says: people where nothing is wrong with it, else every fault. */
export interface ReadRoster {
  readonly lines: readonly RosterLine[];
  readonly faults: readonly RosterFault[];
  /** Columns that were left out, by the names that the file gives them. */
  readonly unused: readonly string[];
}

/** The largest file, in bytes. */
export const MOST_BYTES = 2 * 1024 * 1024;

/** The most lines, the heading included. */
export const MOST_LINES = 20_000;
