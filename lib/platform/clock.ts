/** Where the time comes from. Pass it on as an argument, so that a test can hold it still. */
export interface Clock {
  /** The present moment. */
  readonly now: () => Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
