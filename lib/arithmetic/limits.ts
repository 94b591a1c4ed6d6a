/**
 * Bounds that keep every text a person can type from hanging the page. They are far beyond any sum
 * in a post: what they cut off is accident or malice.
 */
export const LIMITS = {
  /** UTF-16 units of one statement. */
  statementLength: 2000,
  /** Digits of one literal. */
  literalDigits: 600,
  /** Power of ten of a literal such as 1e-3. */
  literalExponent: 300,
  /** Brackets, powers and signs inside each other. */
  depth: 60,
  /** Size of an integer exponent. */
  exponent: 1000n,
  /** Bits of the numerator and of the denominator of any result. */
  bits: 2048,
  /** Substitutions and reductions of one evaluation. */
  steps: 200,
  /** Nodes of an expression after substitutions. */
  nodes: 5000,
  /** UTF-16 units of a post in which statements are looked for. */
  proseLength: 100_000,
  /** Tokens read, and some more for each attempt that failed, before a search of a post ends. */
  proseEffort: 400_000,
  /** Tokens of one statement found in a post. */
  statementTokens: 300,
} as const;
