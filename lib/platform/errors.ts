/**
 * What went wrong, as a word that code may branch on.
 *
 * The first group is the visitor's to mend, the second the operator's.
 */
export type FaultCode =
  | "bad-request"
  | "not-signed-in"
  | "not-allowed"
  | "not-found"
  | "conflict"
  | "too-large"
  | "too-many"
  | "misconfigured"
  | "port-taken"
  | "folder-locked"
  | "database-unreachable"
  | "database-closed"
  | "migration-failed"
  | "internal";

/**
 * Who may read the message: `public` is written for the person in front of the page, `operator` for
 * the person in front of the terminal, `internal` only for the log.
 */
export type Visibility = "public" | "operator" | "internal";

/**
 * The one error this program throws on purpose. Expected outcomes are returned values; a fault is
 * what the caller could not have expected.
 */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  readonly visibility: Visibility;

  constructor(code: FaultCode, visibility: Visibility, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.visibility = visibility;
  }
}
