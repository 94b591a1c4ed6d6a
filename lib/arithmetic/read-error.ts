import type { Span } from "./expression";

/** A text cannot be read; thrown inside the reader only, which hands it on as a problem. */
export class ReadError extends Error {
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.name = "ReadError";
    this.span = span;
  }
}
