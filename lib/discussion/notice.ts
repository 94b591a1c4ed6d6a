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
export const noteNoticeKindSchema = z.enum(["note-merged", "note-declined"]);
export type NoteNoticeKind = z.infer<typeof noteNoticeKindSchema>;

/** Something that somebody is told of a post. */
export interface PostNotice {
  readonly kind: z.infer<typeof postNoticeKindSchema>;
  /** Of the post that it is about. */
  readonly author: ShownAuthor;
  /** Whether that post is the reader's own. */
  readonly isMine: boolean;
}

/** Something that somebody is told of. */
export type Notice = PostNotice | { readonly kind: NoteNoticeKind };

/** What happened, in a few words; whoever hid her name is not named. */
export function noticeInWords(notice: Notice): string {
  switch (notice.kind) {
    case "note-merged":
      return "The staff of the course took it into the explanation";
    case "note-declined":
      return "The staff of the course did not take it over";
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
