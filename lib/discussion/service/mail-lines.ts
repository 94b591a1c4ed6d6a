import "server-only";
import { toldCorrections } from "@/lib/quiz/service/told-corrections";
import { shownAuthor } from "../author";
import { noteTitle } from "../choice-note";
import { ownNotesPath, postPath, threadPath } from "../discussion-paths";
import { noticeInWords } from "../notice";
import type { MailLine } from "../store/due-mail";
import { toldOfCorrection } from "./told-of-correction";

/** A line of an inbox, as a mail tells it. */
export interface ToldLine {
  readonly email: string;
  readonly courseId: string;
  readonly courseSlug: string;
  readonly courseTitle: string;
  /** Whether everybody may read the course, with an account or without. */
  readonly isOpen: boolean;
  /** What it is about, what that is called, and where it is. */
  readonly subject: {
    readonly kind: "thread" | "note" | "correction";
    readonly id: string;
    readonly title: string;
    readonly path: string;
  };
  /** The post that it tells of; null where it tells of none. */
  readonly postId: string | null;
  /** What happened, in a few words. */
  readonly happened: string;
  /** What somebody wrote; empty where nothing is to be quoted. */
  readonly words: string;
  /** Where to read on. */
  readonly path: string;
  /** What the mail about it alone is named. */
  readonly name: string;
  /** Whether it is the first of what it is about. */
  readonly isStart: boolean;
}

/** What lines tell whoever they go to, in their order. */
export async function toldLines(
  userId: string,
  lines: readonly MailLine[],
): Promise<readonly ToldLine[]> {
  const corrected = lines.flatMap((line) => (isOfCorrection(line) ? [line.subjectId] : []));
  const told = await toldCorrections(userId, corrected);
  return lines.map((line) => {
    const { email, courseId, courseSlug, courseTitle, isOpen } = line;
    const course = { courseId, courseSlug, courseTitle, isOpen };
    return { email, ...course, ...toldOf(line, told.get(line.subjectId)) };
  });
}

type Told = Omit<ToldLine, "email" | "courseId" | "courseSlug" | "courseTitle" | "isOpen">;

function toldOf(line: MailLine, correction: Parameters<typeof toldOfCorrection>[1]): Told {
  if (isOfCorrection(line)) {
    const { title, notice, path } = toldOfCorrection(line, correction);
    return {
      subject: { kind: "correction", id: line.subjectId, title, path },
      postId: null,
      happened: noticeInWords(notice),
      words: notice.reason,
      path,
      name: `${line.kind}.${line.subjectId}`,
      isStart: true,
    };
  }
  if ("choiceKey" in line) {
    const path = ownNotesPath(line.courseSlug, line.questionId, line.choiceKey);
    const title = noteTitle(line.choiceKey, line.title);
    return {
      subject: { kind: "note", id: line.subjectId, title, path },
      postId: null,
      happened: noticeInWords({ kind: line.kind }),
      words: line.reason ?? "",
      path,
      name: `${line.kind}.${line.subjectId}`,
      isStart: true,
    };
  }
  const isStart = line.kind === "thread";
  return {
    subject: {
      kind: "thread",
      id: line.subjectId,
      title: line.title,
      path: threadPath(line.subjectId),
    },
    postId: line.postId,
    happened: noticeInWords({ kind: line.kind, author: shownAuthor(line), isMine: line.isMine }),
    words: ["reply", "mention", "thread"].includes(line.kind) ? line.plain : "",
    path: postPath(line.postId),
    name: isStart ? threadName(line.subjectId) : `${line.kind}.${line.postId}`,
    isStart,
  };
}

/** What the mail that begins a thread is named. */
export const threadName = (threadId: string): string => `thread.${threadId}`;

type OfCorrection = Extract<MailLine, { kind: "key-corrected" | "correction-withdrawn" }>;

const isOfCorrection = (line: MailLine): line is OfCorrection =>
  line.kind === "key-corrected" || line.kind === "correction-withdrawn";
