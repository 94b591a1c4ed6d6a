import "server-only";
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Actor } from "@/lib/identity/actor";
import { withProcessorTime } from "@/lib/platform/processor-time";
import { imagesIn } from "../image-path";
import { findNames } from "../store/find-names";
import { findLinkedImages } from "../store/link-images";
import { findRendered, keepRendered } from "../store/rendered-texts";
import type { Scenario } from "@/lib/loss/scenario";
import type { PostAbove } from "../writing/above";
import type { RenderContext } from "../writing/render-context";
import { renderingKey, renderPost } from "../writing/render-post";
import { seenImages } from "./seen-images";

/** The text of a post or note. */
interface Written {
  /** What its ids in the page begin with, and what its images are kept by. */
  readonly id: string;
  readonly text: string;
}

/** Where a text stands. */
export interface TextPlace {
  /** Whose people it may mention. */
  readonly courseId: string;
  /** What expressions in it compute with; null where it hangs on no question. */
  readonly scenario: Scenario | null;
  /** What the posts above it say that names are; left out, there are none. */
  readonly above?: readonly PostAbove[];
}

/**
 * Posts as HTML, by their ids, each rendered once and kept for all who read it: the kept text hangs
 * on everything that it was made from.
 *
 * @param above what the posts above each say that names are, by its id; left out, there are none.
 */
export async function renderTexts(
  posts: readonly Written[],
  { courseId, scenario }: Omit<TextPlace, "above">,
  above: ReadonlyMap<string, readonly PostAbove[]> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const mentioned = posts.flatMap(({ text }) => mentionedIn(text));
  const names = await findNames(courseId, mentioned);
  const images = await imagesOf(posts);
  const wanted = posts.map(({ id, text }) => {
    const place = { scenario, above: above.get(id) ?? [] };
    const context = contextOf(id, text, place, names, images.get(id) ?? NO_IMAGES);
    return { id, text, context, hash: hashOf(renderingKey(text, context)) };
  });
  const kept = await findRendered(wanted.map(({ hash }) => hash));
  const html = new Map<string, string>();
  const fresh: { hash: string; html: string }[] = [];
  for (const { id, text, context, hash } of wanted) {
    const known = kept.get(hash);
    const made = known ?? renderPost(text, context).html;
    html.set(id, made);
    if (known !== undefined) continue;
    fresh.push({ hash, html: made });
    // Rendering holds up the whole process: others are answered between two texts.
    await setImmediate();
  }
  if (fresh.length > 0) await keepRendered(fresh);
  return html;
}

/**
 * A text as it would be shown in a post; nothing is kept of it.
 *
 * @param images those that its writer may see, and so may show.
 * @returns with it the milliseconds of the processor that it took, in which nothing else went on.
 */
export async function renderUnkept(
  text: string,
  place: TextPlace,
  images: Images,
): Promise<{ readonly html: string; readonly work: number }> {
  const names = await findNames(place.courseId, mentionedIn(text));
  const context = contextOf("unkept", text, place, names, images);
  const { made, took } = withProcessorTime(() => renderPost(text, context));
  return { html: made.html, work: took };
}

type Images = NonNullable<RenderContext["images"]>;

const NO_IMAGES: Images = new Map();

/** The images of some texts with their sizes, by the ids of the texts. */
async function imagesOf(posts: readonly Written[]): Promise<ReadonlyMap<string, Images>> {
  const named = new Map(posts.map(({ id, text }) => [id, imagesIn(text)]));
  const ids = posts.map(({ id }) => id).filter((id) => (named.get(id) ?? []).length > 0);
  const found = new Map<string, Map<string, { width: number; height: number }>>();
  for (const { textId, id, width, height } of await findLinkedImages(ids)) {
    if (!named.get(textId)?.includes(id)) continue;
    const images = found.get(textId) ?? new Map<string, { width: number; height: number }>();
    found.set(textId, images.set(id, { width, height }));
  }
  return found;
}

const contextOf = (
  id: string,
  text: string,
  { scenario, above = [] }: Pick<TextPlace, "scenario" | "above">,
  names: ReadonlyMap<string, string>,
  images: Images,
): RenderContext => ({
  scenario,
  above,
  images,
  // The end of an id is what differs most.
  idPrefix: `p${id.slice(-12)}`,
  // Of the course's people, whoever is mentioned stands there by her own name, whatever the writer called her.
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

/** What is kept of a text beside itself. */
export interface ReadText {
  /** What is read of it without its signs, for search and mails. */
  readonly plain: string;
  /** Its sums that say what a name is, for the posts below it. */
  readonly definitions: readonly string[];
  /** The accounts that it mentions; whether these are told is not asked here. */
  readonly mentioned: readonly string[];
  /** The images that it shows, of those that its writer may see: no post opens what is closed to her. */
  readonly images: readonly string[];
}

/**
 * Reads a text that is about to be stored, rendering it once: as its writer will see it.
 *
 * @returns beside what was read, how to keep the rendering for its readers once the text is stored.
 */
export async function readWritten(
  writer: Actor,
  { id, text }: Written,
  place: TextPlace,
): Promise<{ readonly read: ReadText; readonly keep: () => Promise<void> }> {
  const [names, seen] = await Promise.all([
    findNames(place.courseId, mentionedIn(text)),
    seenImages(writer, imagesIn(text)),
  ]);
  // As they will be linked to the text: in their order, and with their sizes alone.
  const sizes = [...seen].map(([one, { width, height }]) => [one, { width, height }] as const);
  const known = new Map(sizes.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const context = contextOf(id, text, place, names, known);
  const { plain, definitions, mentions, images, html } = renderPost(text, context);
  return {
    read: { plain, definitions, mentioned: mentions.slice(0, MOST_MENTIONED), images },
    keep: () => keepRendered([{ hash: hashOf(renderingKey(text, context)), html }]),
  };
}

/** A text without its signs. */
export const plainOf = (text: string): string =>
  renderPost(text, { scenario: null, idPrefix: "plain" }).plain;
