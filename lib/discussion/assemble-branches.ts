import { type BranchCursor, MOST_BELOW, MOST_DEPTH, MOST_REPLIES } from "./branch-page";
import type { Branch, ShownPost } from "./public";

/** A post with its place in the tree. */
export interface PlacedPost {
  readonly id: string;
  /** Which of the direct replies it stands under. */
  readonly place: number;
  readonly path: readonly number[];
  readonly number: number;
  readonly votes: number;
}

/** The posts of a page, and where the next one begins. */
export interface PageOfPosts {
  readonly placed: readonly PlacedPost[];
  readonly next: BranchCursor | null;
}

/**
 * What of a branch stands on the page: no more replies than it holds, of each no more posts than fit
 * below it and none that would nest deeper than a phone can show.
 *
 * @param rootDepth how deep the post is whose replies these are; the first post of a thread is 0 deep.
 */
export function cutToPage(found: readonly PlacedPost[], rootDepth: number): PageOfPosts {
  const below = new Map<number, number>();
  const placed = found.filter(({ place, path }) => {
    const nth = below.get(place) ?? 0;
    if (place > MOST_REPLIES || nth > MOST_BELOW - 1 || path.length - rootDepth > MOST_DEPTH) {
      return false;
    }
    below.set(place, nth + 1);
    return true;
  });
  const heads = placed.filter(({ path }) => path.length === rootDepth + 1);
  const last = heads.at(-1);
  const isMore = found.some(({ place }) => place > MOST_REPLIES);
  return { placed, next: isMore && last !== undefined ? last : null };
}

/** The posts of a page as a tree: under each post those of its replies that are on the page. */
export function assembleBranches(
  rootId: string,
  placed: readonly PlacedPost[],
  posts: ReadonlyMap<string, ShownPost>,
): readonly Branch[] {
  const inOrder = placed.flatMap(({ id }) => posts.get(id) ?? []);
  const under = new Map<string, ShownPost[]>();
  for (const post of inOrder) {
    if (post.parentId === null) continue;
    under.set(post.parentId, [...(under.get(post.parentId) ?? []), post]);
  }
  const branchesUnder = (id: string): readonly Branch[] =>
    (under.get(id) ?? []).map((post) => {
      const replies = branchesUnder(post.id);
      return { post, replies, more: Math.max(0, post.replyCount - replies.length) };
    });
  return branchesUnder(rootId);
}
