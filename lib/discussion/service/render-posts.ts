import "server-only";
import { createHash } from "node:crypto";
import { findNames } from "../store/find-names";
import { findRendered, keepRendered } from "../store/rendered-texts";
import type { Scenario } from "@/lib/loss/scenario";
import { renderingKey, renderPost } from "../writing/render-post";

/** A text to render, and what its ids in the page begin with. */
interface Written {
  readonly id: string;
  readonly text: string;
}

/**
 * Posts as HTML, by their ids, each rendered once and kept for all who read it: the kept text hangs
 * on everything that it was made from.
 *
 * @param scenario what expressions in the posts compute with; null where a thread hangs on no question.
 */
export async function renderTexts(
  posts: readonly Written[],
  scenario: Scenario | null,
): Promise<ReadonlyMap<string, string>> {
  const names = await findNames(posts.flatMap(({ text }) => mentionedIn(text)));
  const wanted = posts.map(({ id, text }) => {
    const context = contextOf(id, text, scenario, names);
    return { id, text, context, hash: hashOf(renderingKey(text, context)) };
  });
  const kept = await findRendered(wanted.map(({ hash }) => hash));
  const html = new Map<string, string>();
  const fresh: { hash: string; html: string }[] = [];
  for (const { id, text, context, hash } of wanted) {
    const known = kept.get(hash);
    const made = known ?? renderPost(text, context).html;
    if (known === undefined) fresh.push({ hash, html: made });
    html.set(id, made);
  }
  if (fresh.length > 0) await keepRendered(fresh);
  return html;
}

/** A text as it would be shown in a post; nothing is kept of it. */
export async function renderUnkept(text: string, scenario: Scenario | null): Promise<string> {
  const names = await findNames(mentionedIn(text));
  return renderPost(text, contextOf("unkept", text, scenario, names)).html;
}

const contextOf = (
  id: string,
  text: string,
  scenario: Scenario | null,
  names: ReadonlyMap<string, string>,
) => ({
  scenario,
  // The end of an id is what differs most.
  idPrefix: `p${id.slice(-12)}`,
  // Whoever is mentioned stands there by her own name, whatever the writer called her.
  mentionable: new Map(
    mentionedIn(text).flatMap((one) => {
      const name = names.get(one);
      return name === undefined ? [] : [[one, name] as const];
    }),
  ),
});

/** The accounts that a text may mention, as far as its signs tell. */
const mentionedIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/mention:([0-9a-f-]{36})/giu)].map(([, id = ""]) => id.toLowerCase()),
  ),
];

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** More would be a mailing list. */
const MOST_MENTIONED = 20;

/**
 * What is kept of a text beside itself: what is read of it without its signs, for search and mails,
 * and the accounts that it mentions. Whether these are told is not asked here.
 */
export function readWritten(text: string): {
  readonly plain: string;
  readonly mentioned: readonly string[];
} {
  const { plain, mentions } = renderPost(text, { scenario: null, idPrefix: "plain" });
  return { plain, mentioned: mentions.slice(0, MOST_MENTIONED) };
}

/** A post's text without its signs. */
export const plainOf = (text: string): string => readWritten(text).plain;
