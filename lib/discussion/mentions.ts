const MENTION = /\]\(mention:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\)/giu;

/** More would be a mailing list. */
const MOST = 20;

/**
 * The accounts that a text mentions, `[@Name](mention:id)`, each once. Whether there are such people,
 * and whether they are told, is not asked here.
 */
export function mentionedIn(text: string): readonly string[] {
  const ids = [...text.matchAll(MENTION)].flatMap(([, id]) => id?.toLowerCase() ?? []);
  return [...new Set(ids)].slice(0, MOST);
}
