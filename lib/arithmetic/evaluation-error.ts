import type { Problem, Span } from "./expression";

/** An expression has no value here. `evaluate` hands it on as a problem. */
export class EvaluationError extends Error {
  readonly problem: Problem;

  constructor(message: string, span: Span) {
    super(message);
    this.name = "EvaluationError";
    this.problem = { message, span, severity: "error" };
  }
}
