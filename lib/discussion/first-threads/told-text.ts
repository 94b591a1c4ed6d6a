import { postPath } from "../discussion-paths";
import type { FirstPost, FirstThread } from "./first-thread";
import { postId } from "./post-id";

const inWords = new Intl.ListFormat("en-GB");

/**
 * The text of a post of a first thread as it is stored: what was said, and below it, as a line of the
 * course’s and not of the speaker’s, where the engine says something about the claims in it.
 */
export function toldText(thread: FirstThread, { key, text }: FirstPost): string {
  const places = thread.contested.flatMap(({ saidIn }, index) =>
    saidIn.includes(key) ? [String(index + 1)] : [],
  );
  if (places.length === 0) return text;
  const note = postPath(postId(thread, thread.posts.length + 1));
  const which = `${places.length === 1 ? "point" : "points"} ${inWords.format(places)}`;
  return `${text}\n\n*Added by the course: what is claimed here is contested, see [what the engine says](${note}), ${which}.*`;
}
