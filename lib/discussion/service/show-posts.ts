import "server-only";
import { shownAuthor } from "../author";
import type { PostStanding, ShownPost } from "../public";
import type { PostRow } from "../store/post-columns";
import { postsAbove } from "./posts-above";
import { renderTexts, type TextPlace } from "./render-posts";

/** Posts of a thread as a page shows them to the reader that they were loaded for, by their ids. */
export async function showPosts(
  threadId: string,
  rows: readonly PostRow[],
  place: Omit<TextPlace, "above">,
): Promise<ReadonlyMap<string, ShownPost>> {
  const written = rows.filter(({ text }) => text !== "");
  const html = await renderTexts(written, place, await postsAbove(threadId, written));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        number: row.number,
        parentId: row.parentId,
        author: shownAuthor(row),
        isAsker: row.isAsker,
        isMine: row.isMine,
        at: row.createdAt,
        editedAt: row.editedAt,
        html: html.get(row.id) ?? "",
        standing: standingOf(row),
        voteCount: row.voteCount,
        isVoted: row.isVoted,
        endorseCount: row.endorseCount,
        isEndorsed: row.isEndorsed,
        replyCount: row.replyCount,
        isRead: row.isRead,
        isNew: row.isNew,
      },
    ]),
  );
}

function standingOf({ isDeleted, isHidden, hiddenReason }: PostRow): PostStanding {
  if (isDeleted) return { kind: "deleted" };
  return isHidden ? { kind: "hidden", reason: hiddenReason } : { kind: "shown" };
}
