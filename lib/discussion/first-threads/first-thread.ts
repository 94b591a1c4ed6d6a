import type { AuthorRole } from "../author";
import type { ThreadKind } from "../schema";
import type { About } from "../thread";

/** A thread that comes with the product, as it is written down. */
export interface FirstThread {
  /** Stays, so that the thread is brought in once. */
  readonly seedKey: string;
  /** Stays too, so that posts can link to it and to each other. */
  readonly id: string;
  readonly title: string;
  readonly kind: ThreadKind;
  readonly about: About;
  /** In the order in which they were said; the first is what the thread asks. */
  readonly posts: readonly FirstPost[];
  /** What is contested in it, in the order in which it was said. */
  readonly contested: readonly ContestedClaim[];
  readonly note: EngineNote;
}

/** One post of the conversation, in the words of the product and with the numbers of its speaker. */
export interface FirstPost {
  readonly key: string;
  /** The key of the post that it answers; null for the first. */
  readonly parent: string | null;
  readonly role: AuthorRole;
  readonly byline: string;
  /** Minutes after the day's beginning in `FIRST_DAY`: they keep the order and mean nothing else. */
  readonly minutes: number;
  readonly text: string;
}

/** Something that was said, is wrong or depends, and stands uncorrected; with what the engine finds. */
export interface ContestedClaim {
  /** Who said so: keys of posts. */
  readonly saidIn: readonly [string, ...string[]];
  /** The claim in a few words. */
  readonly claim: string;
  /** What the engine finds, with its sums. */
  readonly finding: string;
  /** Choices of the question bank that claim it or the opposite. */
  readonly choices: readonly [LinkedChoice, ...LinkedChoice[]];
}

/** A choice of a question of the bank. */
export interface LinkedChoice {
  readonly questionId: string;
  readonly choiceKey: string;
}

/** The post of the product below a conversation. */
export interface EngineNote {
  readonly minutes: number;
  /** What it says before the claims. */
  readonly opening: string;
}

/** The day that the first threads are dated on. */
export const FIRST_DAY = new Date("2026-11-23T09:00:00Z");
