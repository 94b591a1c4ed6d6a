import { z } from "zod";
import { authorRoleSchema } from "../author";
import { correctionNoticeKindSchema, noteNoticeKindSchema, postNoticeKindSchema } from "../notice";

/**
 * What the database tells of a line of somebody's inbox, which is about a post, a note that she
 * proposed, or a correction of a key.
 *
 * @param common what is told of every line besides
 * @param post what is told besides of lines about posts
 * @param note what is told besides of lines about notes
 */
export const noticeRow = <
  Common extends z.ZodRawShape,
  Post extends z.ZodRawShape,
  Note extends z.ZodRawShape,
>(
  common: Common,
  post: Post,
  note: Note,
) => {
  const line = z.object({
    at: z.date(),
    /** The thread, the note, or the correction. */
    subjectId: z.uuid(),
    title: z.string(),
    courseTitle: z.string(),
    courseSlug: z.string(),
    ...common,
  });
  return z.union([
    z.object({
      ...line.shape,
      kind: postNoticeKindSchema,
      authorName: z.string().nullable(),
      authorRole: authorRoleSchema,
      isAnonymous: z.boolean(),
      isMine: z.boolean(),
      ...post,
    }),
    z.object({
      ...line.shape,
      kind: noteNoticeKindSchema,
      questionId: z.string(),
      choiceKey: z.string(),
      ...note,
    }),
    z.object({ ...line.shape, kind: correctionNoticeKindSchema }),
  ]);
};
