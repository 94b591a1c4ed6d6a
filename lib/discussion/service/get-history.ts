import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { type ShownAuthor, shownAuthor } from "../author";
import { type TextChange, textChanges } from "../text-changes";
import { listPosts } from "../store/list-branch";
import { listRevisions } from "../store/list-revisions";
import { postFor } from "./post-for";

/** What became of a post, edit by edit, the newest first. */
export interface PostHistory {
  readonly postId: string;
  readonly threadTitle: string;
  readonly author: ShownAuthor;
  readonly edits: readonly {
    readonly revision: number;
    readonly at: Date;
    readonly changes: readonly TextChange[];
  }[];
  /** When it was first written. */
  readonly writtenAt: Date;
}

/** The history of a post, for whoever may read the post itself. */
export async function getHistory(actor: Actor, postId: string): Promise<PostHistory | null> {
  const found = await postFor(actor, postId);
  if (found === null) return null;
  const [row] = await listPosts(found.thread.id, [found.post.id], found.reader);
  if (row === undefined || row.text === "") return null;
  const before = await listRevisions(found.post.id);
  const texts = [
    { revision: row.revision, text: row.text, writtenAt: row.editedAt ?? row.createdAt },
    ...before,
  ];
  return {
    postId: found.post.id,
    threadTitle: found.thread.title,
    author: shownAuthor(row),
    writtenAt: row.createdAt,
    edits: texts.slice(0, -1).map(({ revision, text, writtenAt }, index) => ({
      revision,
      at: writtenAt,
      changes: textChanges(texts[index + 1]?.text ?? "", text),
    })),
  };
}
