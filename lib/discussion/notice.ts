import { z } from "zod";
import { authorInWords, type ShownAuthor } from "./author";

/** What somebody can be told of a post. */
export const postNoticeKindSchema = z.enum([
  "reply",
  "mention",
  "thread",
  "accepted",
  "endorsed",
  "resolved",
  "moderated",
]);

/** What somebody can be told of a note that she proposed. */
export const noteNoticeKindSchema = z.enum(["note-merged", "note-declined", "note-removed"]);
export type NoteNoticeKind = z.infer<typeof noteNoticeKindSchema>;

/** What somebody can be told of a correction of a key that she was marked by. */
export const correctionNoticeKindSchema = z.enum(["key-corrected", "correction-withdrawn"]);
export type CorrectionNoticeKind = z.infer<typeof correctionNoticeKindSchema>;

/** Something that somebody is told of a correction. */
export interface CorrectionNotice {
  readonly kind: CorrectionNoticeKind;
  /** What became of her mark, and how many other marks of hers moved; null where none did. */
  readonly move: { readonly from: string; readonly to: string; readonly others: number } | null;
  /** Why the key was corrected. */
  readonly reason: string;
}

/** Something that somebody is told of a post. */
export interface PostNotice {
  readonly kind: z.infer<typeof postNoticeKindSchema>;
  /** Of the post that it is about. */
  readonly author: ShownAuthor;
  /** Whether that post is the reader's own. */
  readonly isMine: boolean;
}

/** Something that somebody is told of. */
export type Notice = PostNotice | CorrectionNotice | { readonly kind: NoteNoticeKind };

/** What happened, in a few words; whoever hid her name is not named. */
export function noticeInWords(notice: Notice): string {
  switch (notice.kind) {
    case "note-merged":
      return "The staff of the course took it into the explanation";
    case "note-declined":
      return "The staff of the course did not take it over";
    case "note-removed":
      return "The staff of the course took it out of the explanation again";
    case "key-corrected":
      return `The key was corrected: ${markInWords(notice)}`;
    case "correction-withdrawn":
      return `The correction of the key was withdrawn: ${markInWords(notice)}`;
    default:
      return postNoticeInWords(notice);
  }
}

function postNoticeInWords({ kind, author, isMine }: PostNotice): string {
  const who = authorInWords(author);
  switch (kind) {
    case "reply":
      return `${who} replied`;
    case "mention":
      return `${who} mentioned you`;
    case "thread":
      return `${who} started this thread`;
    case "accepted":
      return isMine ? "Your answer was accepted" : `The answer of ${who} was accepted`;
    case "endorsed":
      return isMine
        ? "The staff of the course endorsed your answer"
        : `The staff of the course endorsed an answer of ${who}`;
    case "resolved":
      return "Your question was marked as resolved";
    case "moderated":
      return "The staff of the course changed how a post of yours stands";
  }
}

function markInWords({ move }: CorrectionNotice): string {
  if (move === null) return "your mark stays, what your review says of it is new";
  const { from, to, others } = move;
  const also =
    others === 0
      ? ""
      : others === 1
        ? ", and one other mark of yours moved"
        : `, and ${String(others)} other marks of yours moved`;
  return `your mark went from ${from} to ${to}${also}`;
}
