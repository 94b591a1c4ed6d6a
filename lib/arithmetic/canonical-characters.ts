const REPLACEMENTS: Readonly<Record<string, string>> = {
  " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f",
  "\n": "\r\u2028\u2029",
  "-": "\u2212\u2010\u2011\u2012\u2013\ufe63",
  "*": "×·⋅∙•∗✕✖⨯",
  "/": "÷∕⁄",
  "|": "∣❘ǀ│",
  "<": "‹",
  ">": "›",
  "≤": "⩽≦",
  "≥": "⩾≧",
  "≈": "≃≅≒∼",
  '"': "“”„‟«»",
  "'": "‘’‚‛′",
};

/** Zero-width characters, which a copied text is full of; they separate nothing. */
export const INVISIBLE = "\u200b";
const INVISIBLES = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u00ad\u200e\u200f";

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...Object.entries(REPLACEMENTS).flatMap(([plain, variants]) =>
    Array.from(variants, (variant): [string, string] => [variant, plain]),
  ),
  ...Array.from(INVISIBLES, (invisible): [string, string] => [invisible, INVISIBLE]),
]);

/**
 * The text with every typographic variant replaced by the one character the reader knows. Each
 * UTF-16 unit is replaced by one unit, so that offsets stay those of the text as typed.
 */
export function canonicalCharacters(text: string): string {
  return text.replace(/[^\x20-\x7e\n]/gu, (character) => {
    const canonical = CANONICAL.get(character);
    if (canonical !== undefined) return canonical;
    const code = character.charCodeAt(0);
    const isFullWidth = code >= 0xff01 && code <= 0xff5e;
    return isFullWidth ? String.fromCharCode(code - 0xfee0) : character;
  });
}
