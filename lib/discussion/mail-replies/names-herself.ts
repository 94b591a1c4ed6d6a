/** Who somebody is, as her mails may say it. */
export interface Herself {
  /** Her names: of her account, and of her mail program. */
  readonly names: readonly string[];
  readonly address: string;
}

/** In so many lines at the end a single name is taken for a signature, where they are this short. */
const LAST_LINES = 2;
const MOST_WORDS = 6;

/**
 * Whether a text says who wrote it: her address or her whole name anywhere, or one of her names in a
 * short line at its end, as under a letter. It looks at what she calls herself, and not at what
 * else may tell.
 */
export function namesHerself(text: string, { names, address }: Herself): boolean {
  const plain = folded(text);
  if (plain.includes(folded(address))) return true;
  const whole = names.map(folded).filter((name) => name.includes(" "));
  if (whole.some((name) => plain.includes(name))) return true;
  const parts = new Set(names.flatMap((name) => wordsOf(folded(name))));
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.slice(-LAST_LINES).some((line) => {
    const words = wordsOf(line);
    if (words.length > MOST_WORDS) return false;
    // A name that is a word as well is one where it is written like a name, or stands alone.
    return words.some(
      (word) => parts.has(folded(word)) && (words.length <= 2 || /^\p{Lu}/u.test(word)),
    );
  });
}

const folded = (text: string): string =>
  text.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}'’-]{2,}/gu) ?? [];
