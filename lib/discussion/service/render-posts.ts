import "server-only";
import type { Scenario } from "@/lib/loss/scenario";

/** Posts as HTML, by their ids. */
export function renderTexts(
  posts: readonly { readonly id: string; readonly text: string }[],
  _: Scenario | null,
): Promise<ReadonlyMap<string, string>> {
  return Promise.resolve(new Map(posts.map(({ id, text }) => [id, `<p>${escaped(text)}</p>`])));
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A post's text without its signs. */
export const plainOf = (text: string): string => text;
