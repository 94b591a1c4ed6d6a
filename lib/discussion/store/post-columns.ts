import { z } from "zod";
import { authorRoleSchema } from "../author";

/** One post as one reader may see it; what she may not see was never loaded. */
export const postRow = z.object({
  id: z.uuid(),
  number: z.int(),
  parentId: z.uuid().nullable(),
  path: z.array(z.int()),
  authorName: z.string().nullable(),
  authorRole: authorRoleSchema,
  isAnonymous: z.boolean(),
  isMine: z.boolean(),
  /** By whoever asked, and not anonymous where the question was not, or the other way round. */
  isAsker: z.boolean(),
  /** Empty where it is deleted, or hidden from this reader. */
  text: z.string(),
  revision: z.int(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
  isDeleted: z.boolean(),
  isHidden: z.boolean(),
  /** Why it is hidden; for staff and its author. */
  hiddenReason: z.string().nullable(),
  voteCount: z.int(),
  isVoted: z.boolean(),
  endorseCount: z.int(),
  isEndorsed: z.boolean(),
  replyCount: z.int(),
  /** The reader has had it on her screen, and nothing about it waits in her inbox. */
  isRead: z.boolean(),
  /** Somebody else's that she has not had there yet, in a thread that she opened before. */
  isNew: z.boolean(),
});
export type PostRow = z.infer<typeof postRow>;
