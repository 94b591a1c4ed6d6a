import "server-only";
import { createHash } from "node:crypto";
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
  const wanted = posts.map(({ id, text }) => {
    const context = contextOf(id, scenario);
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
export const renderUnkept = (text: string, scenario: Scenario | null): string =>
  renderPost(text, contextOf("unkept", scenario)).html;

const contextOf = (id: string, scenario: Scenario | null) => ({
  scenario,
  // The end of an id is what differs most.
  idPrefix: `p${id.slice(-12)}`,
});

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
