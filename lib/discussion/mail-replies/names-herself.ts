/** Who somebody is, as her mails may say it. */
export interface Herself {
  /** Her names: of her account, and of her mail program. */
  readonly names: readonly string[];
  readonly address: string;
  /** The id of her account: a mention with it is shown as her name. */
  readonly account: string;
}

/** In so many lines at the end a single name is taken for a signature, where they are this short. */
const LAST_LINES = 6;
const MOST_WORDS = 6;

/**
 * Whether a text says who wrote it: her address, account or whole name anywhere, or one of her names
 * in a short line at its end, as under a letter. It looks at what she calls herself, and not at what
 * else may tell.
 */
export function namesHerself(text: string, { names, address, account }: Herself): boolean {
  const plain = folded(text);
  if ([address, account].some((told) => plain.includes(folded(told)))) return true;
  const whole = names.map(folded).filter((name) => name.includes(" "));
  if (whole.some((name) => plain.includes(name))) return true;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const parted = names.map((name) => partsOf(name).map(folded));
  const full = parted.filter((parts) => parts.length > 1);
  if (lines.some((line) => full.some((parts) => holdsAll(line, parts)))) return true;
  const single = new Set(parted.flat());
  return lines.slice(-LAST_LINES).some((line) => {
    const count = wordsOf(line).length;
    if (count > MOST_WORDS) return false;
    // A name that is a word as well is one where it is written like a name, or stands alone.
    return partsOf(line).some(
      (part) => single.has(folded(part)) && (count <= 2 || isLikeName(part)),
    );
  });
}

/** Whether a line has all parts of a name in some order: side by side, or each written like a name. */
function holdsAll(line: string, parts: readonly string[]): boolean {
  const words = partsOf(line);
  const isIn = (found: readonly string[]) => {
    const there = new Set(found.map(folded));
    return parts.every((part) => there.has(part));
  };
  return (
    isIn(words.filter(isLikeName)) ||
    words.some((_, at) => isIn(words.slice(at, at + parts.length)))
  );
}

const folded = (text: string): string =>
  text.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}'’-]{2,}/gu) ?? [];

/** Words, and what hyphens and apostrophes part in them: "Anna-Lena", "Anna’s". */
const partsOf = (text: string): readonly string[] =>
  wordsOf(text).flatMap((word) => word.split(/['’ʼ-]/u).filter((part) => part.length > 1));

/** Not every script has capitals. */
const isLikeName = (word: string): boolean => !/^\p{Ll}/u.test(word);
