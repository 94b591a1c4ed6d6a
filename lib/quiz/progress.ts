import { attemptMark } from "./attempt-mark";
import { bestAttempt } from "./best-attempt";
import type { ItemState } from "./item-state";
import type { Mark } from "./mark";

/** One attempt as its quiz's page lists it. */
export interface AttemptSummary {
  readonly id: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Out of `count`, one for each question. */
  readonly mark: Mark;
  readonly count: number;
  readonly submitted: number;
  /** Submitted, or with a draft. */
  readonly answered: number;
}

/** How far a learner is with a quiz. */
export interface Progress {
  /** The attempt to go on with. */
  readonly open: AttemptSummary | null;
  /** Other open attempts, which came along when a guest signed in; each can still be finished. */
  readonly setAside: readonly AttemptSummary[];
  /** Finished attempts, the newest first. */
  readonly finished: readonly AttemptSummary[];
  /** The finished attempt with the best mark. */
  readonly best: AttemptSummary | null;
}

/** @param attempts at one quiz, the newest first. */
export function progressOf(
  attempts: readonly {
    readonly id: string;
    readonly number: number;
    readonly startedAt: Date;
    readonly submittedAt: Date | null;
    readonly isSetAside?: boolean;
    readonly states: readonly ItemState[];
  }[],
): Progress {
  const summaries = attempts.map(({ id, number, startedAt, submittedAt, states }) => ({
    id,
    number,
    startedAt,
    submittedAt,
    mark: attemptMark(states),
    count: states.length,
    submitted: states.filter(({ kind }) => kind === "submitted").length,
    answered: states.filter(({ kind }) => kind !== "not-begun").length,
  }));
  const finished = summaries.filter(({ submittedAt }) => submittedAt !== null);
  const aside = new Set(attempts.filter(({ isSetAside }) => isSetAside).map(({ id }) => id));
  const open = summaries.filter(({ submittedAt }) => submittedAt === null);
  return {
    open: open.find(({ id }) => !aside.has(id)) ?? null,
    setAside: open.filter(({ id }) => aside.has(id)),
    finished,
    best: bestAttempt(finished),
  };
}
