import { z } from "zod";
import { authorInWords, type ShownAuthor } from "./author";

/** What somebody can be told of. */
export const noticeKindSchema = z.enum([
  "reply",
  "mention",
  "thread",
  "accepted",
  "endorsed",
  "resolved",
  "moderated",
]);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** Something that somebody is told of. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Of the post that it is about. */
  readonly author: ShownAuthor;
  /** Whether that post is the reader's own. */
  readonly isMine: boolean;
}

/** What happened, in a few words; whoever hid her name is not named. */
export function noticeInWords({ kind, author, isMine }: Notice): string {
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
