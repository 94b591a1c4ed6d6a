import type { TokenMeaning } from "./token";

const times: TokenMeaning = { kind: "operator", operator: "*", text: "*" };
const over: TokenMeaning = { kind: "operator", operator: "/", text: "/" };
const lessOrEqual: TokenMeaning = { kind: "relation", relation: "≤", assigns: false };
const moreOrEqual: TokenMeaning = { kind: "relation", relation: "≥", assigns: false };
const unequal: TokenMeaning = { kind: "relation", relation: "≠", assigns: false };
const nearly: TokenMeaning = { kind: "relation", relation: "≈", assigns: false };

const MEANINGS: Readonly<Record<string, TokenMeaning>> = {
  times,
  cdot: times,
  ast: times,
  div: over,
  le: lessOrEqual,
  leq: lessOrEqual,
  leqslant: lessOrEqual,
  ge: moreOrEqual,
  geq: moreOrEqual,
  geqslant: moreOrEqual,
  ne: unequal,
  neq: unequal,
  approx: nearly,
  simeq: nearly,
  lt: { kind: "relation", relation: "<", assigns: false },
  gt: { kind: "relation", relation: ">", assigns: false },
  coloneqq: { kind: "relation", relation: "=", assigns: true },
  frac: { kind: "fraction" },
  dfrac: { kind: "fraction" },
  tfrac: { kind: "fraction" },
  cfrac: { kind: "fraction" },
  sqrt: { kind: "root" },
  lvert: { kind: "bar", side: "open" },
  rvert: { kind: "bar", side: "close" },
  vert: { kind: "bar", side: "either" },
  mid: { kind: "bar", side: "either" },
  lbrace: { kind: "open", bracket: "{" },
  rbrace: { kind: "close", bracket: "{" },
};

const FUNCTIONS: ReadonlySet<string> = new Set(["exp", "ln", "log", "min", "max"]);

/** Commands that change how a formula looks and not what it says. */
const SPACING: ReadonlySet<string> = new Set(
  "quad qquad displaystyle textstyle thinspace big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr limits nolimits".split(
    " ",
  ),
);

/** Commands whose braces hold the letters of a name: `\mathrm{L1}`. */
export const UPRIGHT = "text|textrm|textit|textbf|mathrm|mathit|mathbf|mathsf|operatorname";

const GREEK: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  omega: "ω",
};

const GREEK_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(GREEK).map(([name, letter]) => [letter, name]),
);

/** What a LaTeX command (without its backslash) means, "space" for mere spacing, or null. */
export function latexCommand(command: string): TokenMeaning | "space" | null {
  if (SPACING.has(command)) return "space";
  if (FUNCTIONS.has(command) || isGreekName(command)) {
    return { kind: "name", name: command, marked: true };
  }
  return Object.hasOwn(MEANINGS, command) ? (MEANINGS[command] ?? null) : null;
}

/** Whether the name is that of a Greek letter, printed as `\tau` in LaTeX. */
export function isGreekName(name: string): boolean {
  return Object.hasOwn(GREEK, name);
}

/** Whether LaTeX has an upright command of this name (`\ln`). */
export function isLatexFunction(name: string): boolean {
  return FUNCTIONS.has(name);
}

/** "tau" for "τ"; any other text as it is. */
export function spellGreek(letter: string): string {
  return GREEK_NAMES.get(letter) ?? letter;
}
