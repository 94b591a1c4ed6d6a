import "server-only";
import { withProcessorTime } from "@/lib/platform/processor-time";
import { numbersAbove, numbersAboveReply } from "../reply-path";
import {
  type DefinitionsRow,
  findDefinitions,
  findPath,
  keepDefinitions,
} from "../store/post-definitions";
import type { PostAbove } from "../writing/above";
import { renderPost } from "../writing/render-post";

/**
 * What the posts above some others say that names are, by the ids of these: looked up at once for
 * a page of them, and not read in any text but those of posts from before it was kept.
 *
 * @param posts with their places in the tree
 */
export async function postsAbove(
  threadId: string,
  posts: readonly { readonly id: string; readonly path: readonly number[] }[],
): Promise<ReadonlyMap<string, readonly PostAbove[]>> {
  const numbers = new Map(posts.map(({ id, path }) => [id, numbersAbove(path)]));
  const above = await byNumber(threadId, [...new Set([...numbers.values()].flat())]);
  return new Map([...numbers].map(([id, chain]) => [id, taken(chain, above)]));
}

/** Hears how many milliseconds of the processor the reading of a post took. */
type Work = (took: number) => void;

/** The same for a reply that is not written yet; none where there is no such post to answer. */
export const postsAboveReply = (
  threadId: string,
  parentId: string,
  work?: Work,
): Promise<readonly PostAbove[]> => aboveAt(threadId, parentId, numbersAboveReply, work);

/** The same for a post that is written anew. */
export const postsAbovePost = (
  threadId: string,
  postId: string,
  work?: Work,
): Promise<readonly PostAbove[]> => aboveAt(threadId, postId, numbersAbove, work);

async function aboveAt(
  threadId: string,
  postId: string,
  numbersAt: (path: readonly number[]) => readonly number[],
  work?: Work,
): Promise<readonly PostAbove[]> {
  const path = await findPath(threadId, postId);
  if (path === null) return [];
  const numbers = numbersAt(path);
  return taken(numbers, await byNumber(threadId, numbers, work));
}

const taken = (
  numbers: readonly number[],
  above: ReadonlyMap<number, PostAbove>,
): readonly PostAbove[] => numbers.flatMap((number) => above.get(number) ?? []);

async function byNumber(
  threadId: string,
  numbers: readonly number[],
  work?: Work,
): Promise<ReadonlyMap<number, PostAbove>> {
  if (numbers.length === 0) return new Map();
  const above = new Map<number, PostAbove>();
  for (const row of await findDefinitions(threadId, numbers)) {
    const definitions = row.definitions ?? (await readNow(row, work));
    above.set(row.number, { postId: row.id, definitions });
  }
  return above;
}

/** Reads a post from before its definitions were kept with it, and keeps them. */
async function readNow(row: DefinitionsRow, work?: Work): Promise<readonly string[]> {
  const context = { scenario: null, idPrefix: "definitions" };
  const { made, took } = withProcessorTime(() => renderPost(row.text ?? "", context));
  work?.(took);
  const { definitions } = made;
  await keepDefinitions(row, definitions);
  return definitions;
}
