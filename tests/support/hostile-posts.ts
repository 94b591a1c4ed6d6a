import fc from "fast-check";
import { SCRIPT_ADDRESSES, scriptVectors } from "./script-vectors";

/** Pieces of which posts are made that try to be read wrongly. */
const PIECES: readonly string[] = [
  ...Array.from("()[]{}|+-*/^=<>≈.,$_\\ \n\t0123456789exLa%½²⁻√—−“😀`~#>!&;:\"'"),
  ...Array.from(
    "\u200b\u200d\ufeff\u00ad\u200e\u200f\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u061c\u2028\u0000\ud800\udc00",
  ),
  ...Array.from("אבגדעربية"),
  ...[
    "\\frac{",
    "\\left|",
    "\\right|",
    "\\sqrt{",
    "\\text{",
    "\\def\\a{\\a\\a}\\a",
    "\\begin{aligned}",
  ],
  ...[
    "\\end{aligned}",
    "\\\\",
    "\\kern-999em",
    "\\rule{999em}{999em}",
    "\\href{",
    "\\color{",
    "_{",
    "}",
  ],
  ...[
    "$$",
    "$$\n",
    "\n$$\n",
    "**",
    "__",
    "~~",
    ":=",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n    ",
    "\n# ",
  ],
  ...[
    "```\n",
    "\n```\n",
    "```worked\n",
    "|a|b|\n|-|-|\n|",
    "[a](",
    "](b)",
    "![a](",
    "[x]: ",
    "- [ ] ",
  ],
  ...[
    "sqrt(",
    "max(",
    "0.1",
    "0.1 + 0.2 = 0.3",
    "0.9^2 = 0.8",
    "y_pred = 0.8",
    "1/3 = 0.33",
    "x = 3",
    "2x = 6",
  ],
  ...[
    "9^9^9^9 = 1",
    "(10^10^10) = 2",
    "1e300",
    "9".repeat(50),
    "(".repeat(40),
    "x = x + x = x",
    "1/0 = 1",
  ],
  ...[
    "L2(0.9, 0.1)",
    "share(L2, bright)",
    " at 0.4, then at 0.8",
    "best(L1)",
    "train(L2, 0.1, 9999)",
  ],
  ...["\ndark = 0.3, bright = 0.9\n", "prediction = 0.4", "Huber(", "mix(", "adam(L2, 0.1, 999)"],
  ...[
    "[@a](mention:0190a1b2-0000-7000-8000-000000000001)",
    "/images/0190a1b2-0000-7000-8000-000000000001",
  ],
  ...[
    "https://a.example",
    "www.a.example",
    "a@a.example",
    "&lt;",
    "&#60;",
    "&#x3C;script&#x3E;",
    "&nbsp;",
  ],
  ...SCRIPT_ADDRESSES,
];

/** Posts of pieces, of vectors in the middle of them, and of any characters at all. */
export const hostilePost: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map(joined) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES, ...scriptVectors()), { maxLength: 12 })
      .map(joined),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
);

function joined(parts: readonly string[]): string {
  return parts.join("");
}

/** Texts that are slow or deep to read for many a parser, as long as a post may be. */
export function slowPosts(length: number): Readonly<Record<string, string>> {
  const filled = (piece: string, of = length) =>
    piece.repeat(Math.ceil(Math.max(0, of) / piece.length)).slice(0, Math.max(0, of));
  const half = length / 2;
  const rows = Math.floor(Math.sqrt(2 * length));
  const growing = (line: (row: number) => string) =>
    Array.from({ length: rows }, (_, row) => line(row))
      .join("")
      .slice(0, length);
  return {
    "opening brackets": filled("["),
    "closing brackets": filled("]"),
    "links in links": filled("[", half) + filled("](a)", half),
    "images in images": filled("![", half) + filled("](a)", half),
    "links that do not end": filled("[a](<b"),
    quotations: filled("> "),
    "quotations without a space": filled(">"),
    "lists in lists": filled("- "),
    "numbered lists in lists": filled("1. "),
    "lists in quotations": filled("> - "),
    "quotations that grow": growing((row) => `${">".repeat(row % 60)}a\n`),
    "lists that grow": growing((row) => `${" ".repeat(2 * (row % 60))}- a\n`),
    "emphasis that opens": filled("*a "),
    "emphasis that closes": filled("a* "),
    "emphasis that does both": filled("*a**a "),
    "stars and lines": filled("*_"),
    "strong in strong": filled("**", half) + filled("**", half),
    strikes: filled("~~a "),
    "backticks that grow": growing((row) => `${"`".repeat(row)}a`),
    "dollars that grow": growing((row) => `${"$".repeat(row)}a`),
    dollars: filled("$a "),
    formulas: filled("$a$ "),
    "a long formula": `$${filled("x+", length - 2)}$`,
    "a deep formula": `$${filled("{", half - 1)}${filled("}", half - 1)}$`,
    "a formula of fractions": `$${filled("\\frac{1}{", Math.min(900, length - 2))}$`,
    headings: filled("a\n=\n"),
    definitions: filled("[a]: b\n"),
    "uses of a definition": `[a]: b\n\n${filled("[a]", length - 9)}`,
    "a wide table": `${filled("|a", half)}\n${filled("|-", half)}`,
    "a wide and long table": `${filled("|a", length / 50)}\n${filled("|-", length / 50)}\n${filled("|\n", (length * 24) / 25)}`,
    "a long table": `a|b\n-|-\n${filled("|\n", length - 8)}`,
    addresses: filled("www.a.a@"),
    mailboxes: filled("a.a@a.a"),
    "entities that do not end": filled("&#x"),
    "tags that do not end": filled("<a "),
    comments: filled("<!--"),
    backslashes: filled("\\"),
    "empty lines": filled("\n"),
    spaces: filled(" "),
    sums: filled("0.1+0.2=0.3 "),
    "a sum that does not end": filled("1+"),
    "brackets of a sum": `${filled("(", half)}1${filled(")", half - 3)}=1`,
    powers: filled("9^"),
    "bars of a sum": filled("|1"),
    "names given a value": filled("x=x+1 "),
    values: filled("L2(0.9, 0.1) a "),
    trainings: filled("train(L2, 0.1, 99999) a "),
    "trainings that add up": filled("train(L2, 0.1, 900) a "),
    "trainings in sums": filled("train(L2, 0.1, 900) = 0.4 "),
    "worked examples": filled("share(L2, bright)\n\n"),
    "worked trainings": filled("adam(L2, 0.001, 99999)\n\n"),
  };
}
