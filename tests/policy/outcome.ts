/** What somebody gets who asks for something. */
export interface Outcome {
  readonly status: number;
  /** What the address begins with that she is sent on to. */
  readonly to?: string;
  /** Whether the database is another afterwards. */
  readonly changes: boolean;
  /** What stands in the answer. */
  readonly shows?: readonly string[];
  /** What does not. */
  readonly hides?: readonly string[];
  /** What stands on the page that she is sent on to. */
  readonly thenShows?: readonly string[];
}

/** A page, or an answer in place of one. */
export const PAGE: Outcome = { status: 200, changes: false };

/** There is no such thing, as far as she can tell. */
export const NOTHING: Outcome = { status: 404, changes: false };

/** Sent on, and nothing else. */
export const leadsTo = (to: string, status: 303 | 307 | 308 = 303): Outcome => ({
  status,
  to,
  changes: false,
});

/** Done, and sent on. */
export const done = (to: string): Outcome => ({ status: 303, to, changes: true });

/** Done, and said so on the page itself. */
export const DONE_HERE: Outcome = { status: 200, changes: true };

/** What was sent cannot be, whoever sent it. */
export const ILL: Outcome = { status: 400, changes: false };

/** The form comes back with a sentence, and nothing is done. */
export const REFUSED_HERE: Outcome = { status: 200, changes: false };

export const outcomeInWords = ({ status, to, changes }: Outcome): string =>
  `${String(status)}${to === undefined ? "" : ` ${to}`}, ${changes ? "changed" : "nothing changed"}`;
