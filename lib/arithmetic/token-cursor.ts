import type { Problem, Span } from "./expression";
import { LIMITS } from "./limits";
import { ReadError } from "./read-error";
import type { Token } from "./token";

/** What may still be spent on a post. */
export interface Effort {
  left: number;
}

/** What a failed attempt costs, in tokens: an exception is slow. */
const FAILURE_EFFORT = 20;

/** How strictly a text is read: a statement on its own, or one that stands among words. */
export interface ReadingMode {
  /** Words around the statement are expected, and are never taken for names. */
  readonly prose: boolean;
  /** Names that are known to be names even in prose. */
  readonly names: ReadonlySet<string>;
  /** Shared by all attempts on one post. */
  readonly effort?: Effort;
}

/** A place in a row of tokens that can be moved forward, and back when an attempt fails. */
export class TokenCursor {
  readonly tokens: readonly Token[];
  readonly mode: ReadingMode;
  readonly first: number;
  readonly warnings: Problem[] = [];
  /** Absolute-value bars that are open at this bracket level. */
  bars = 0;
  index: number;
  private depth = 0;

  constructor(tokens: readonly Token[], mode: ReadingMode, start = 0) {
    this.tokens = tokens;
    this.mode = mode;
    this.first = start;
    this.index = start;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.index + ahead];
  }

  get previous(): Token | undefined {
    return this.index > this.first ? this.tokens[this.index - 1] : undefined;
  }

  advance(): void {
    this.index += 1;
    this.spend(1);
    if (this.mode.prose && this.index - this.first > LIMITS.statementTokens) {
      this.fail("this is too long to be one statement");
    }
  }

  /** Runs `read` one level deeper; brackets, bars, signs and powers all count. */
  nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > LIMITS.depth) this.fail("this is nested too deeply");
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** Runs `read`; when it fails, goes back to where it began and returns null. */
  attempt<T>(read: () => T): T | null {
    const { index, depth, bars } = this;
    const warnings = this.warnings.length;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      this.spend(FAILURE_EFFORT);
      this.index = index;
      this.depth = depth;
      this.bars = bars;
      this.warnings.length = warnings;
      return null;
    }
  }

  private spend(effort: number): void {
    if (this.mode.effort) this.mode.effort.left -= effort;
  }

  warn(message: string, span: Span): void {
    this.warnings.push({ message, span, severity: "warning" });
  }

  /** Throws a {@link ReadError} at the present token, or behind the last one at the end. */
  fail(message: string): never {
    const token = this.peek();
    if (token?.kind === "other") throw new ReadError(token.message, token.span);
    const end = this.tokens.at(-1)?.span.end ?? 0;
    throw new ReadError(message, token?.span ?? { start: end, end });
  }
}
