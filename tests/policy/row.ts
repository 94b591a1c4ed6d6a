import type { Body, SentFile } from "./asker";
import type { Outcome } from "./outcome";
import { ROLES, type Person, type Role, type Stage } from "./stage";

/** What is sent to the product. */
export type Sent =
  | {
      readonly kind: "request";
      readonly method: string;
      readonly path: string;
      readonly form?: Readonly<Record<string, string>>;
      readonly json?: unknown;
      readonly file?: SentFile;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent by a program that is no browser, whoever sends it: without cookie and origin. */
      readonly plain?: Body;
    }
  | {
      readonly kind: "action";
      /** The page with the form. */
      readonly path: string;
      /** Somebody who is shown the form: everybody sends it as she would. */
      readonly shownTo: Person;
      readonly fields: Readonly<Record<string, string>>;
      /** What stands in the form, where its page has several for the same action. */
      readonly holding?: string;
      /** A text in the form, and what is sent in its place: so a form of one's own names another's. */
      readonly replacing?: readonly [string, string];
      readonly headers?: Readonly<Record<string, string>>;
    };

/** One way into the product, about one thing: what everybody gets. */
export interface Row {
  /** As entriesInApp() names it. */
  readonly entry: string;
  /** Whose thing it is about, or which. */
  readonly about: string;
  /** A statement that makes things as the row wants them, before it is sent. */
  readonly given?: (stage: Stage, who: Person) => readonly [sql: string, ...values: string[]];
  readonly send: (stage: Stage, who: Person) => Sent;
  /** Null where somebody has no such thing. */
  readonly gets: Readonly<Record<Role, Outcome | null>>;
}

/** The same for everybody, but for whom it says. */
export function everybody(
  outcome: Outcome | null,
  but: Partial<Record<Role, Outcome | null>> = {},
): Row["gets"] {
  const of = (role: Role): Outcome | null => {
    const other = but[role];
    return other === undefined ? outcome : other;
  };
  return {
    visitor: of("visitor"),
    guest: of("guest"),
    learner: of("learner"),
    mentor: of("mentor"),
    instructor: of("instructor"),
    administrator: of("administrator"),
    demonstrator: of("demonstrator"),
  };
}

/** One outcome for some roles, another for all others. */
export const only = (roles: readonly Role[], outcome: Outcome, others: Outcome): Row["gets"] =>
  everybody(others, Object.fromEntries(roles.map((role) => [role, outcome])));

/** Everybody with an account. */
export const SIGNED_IN: readonly Role[] = ROLES.filter(
  (role) => role !== "visitor" && role !== "guest",
);

export const get = (path: string): Sent => ({ kind: "request", method: "GET", path });

export const post = (path: string, form: Readonly<Record<string, string>> = {}): Sent => ({
  kind: "request",
  method: "POST",
  path,
  form,
});

export const put = (path: string, json: unknown): Sent => ({
  kind: "request",
  method: "PUT",
  path,
  json,
});

/** A form with a file. */
export const upload = (path: string, file: SentFile): Sent => ({
  kind: "request",
  method: "POST",
  path,
  file,
});
