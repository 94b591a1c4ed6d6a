import "server-only";
import { shownAuthor } from "../author";
import type { PostStanding, ShownPost } from "../public";
import type { PostRow } from "../store/post-columns";
import { renderTexts, type TextPlace } from "./render-posts";

/** Posts as a page shows them to the reader that they were loaded for, by their ids. */
export async function showPosts(
  rows: readonly PostRow[],
  place: TextPlace,
): Promise<ReadonlyMap<string, ShownPost>> {
  const html = await renderTexts(
    rows.filter(({ text }) => text !== ""),
    place,
  );
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
