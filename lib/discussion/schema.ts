import { z } from "zod";
import { choiceKeySchema } from "@/lib/quiz/schema";
import { MOST_TEXT, MOST_TITLE } from "./limits";
import { plainCharacters } from "./writing/plain-characters";
import { mailRhythmSchema } from "./mail-rhythm";

/** A question waits for an answer; a discussion does not. */
export const threadKindSchema = z.enum(["question", "discussion"]);
export type ThreadKind = z.infer<typeof threadKindSchema>;

/** A title as it is typed into a form. */
export const titleSchema = z
  .string()
  .transform((title) => plainCharacters(title).replaceAll("\n", " ").trim())
  .pipe(
    z
      .string()
      .min(8, "Say in the title what you ask, in eight characters or more.")
      .max(MOST_TITLE, `A title has room for ${String(MOST_TITLE)} characters.`),
  );

export const postTextSchema = z
  .string()
  // Browsers send forms with CR LF; other signs that nobody types go, too.
  .transform((text) => plainCharacters(text).trim())
  .pipe(
    z
      .string()
      .min(1, "Write something first.")
      .max(MOST_TEXT, `A post has room for ${String(MOST_TEXT)} characters. Nothing was lost.`),
  );

/** A box that is ticked or not sent at all. */
const tickSchema = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const empty = z.literal("").transform(() => undefined);
const idSchema = z.uuid();
const slugSchema = z.string().regex(/^[a-z0-9-]{1,100}$/u);

/** What a thread is about, as an address or a form says it. */
export const aboutSchema = z.object({
  quiz: z.union([empty, slugSchema]).optional(),
  question: z.union([empty, slugSchema]).optional(),
  choice: z.union([empty, choiceKeySchema]).optional(),
  /** The attempt and the position that its numbers come from. */
  attempt: z.union([empty, idSchema]).optional(),
  position: z.union([empty, z.coerce.number().int().min(1).max(1000)]).optional(),
});
export type AboutForm = z.infer<typeof aboutSchema>;

export const newThreadSchema = aboutSchema.extend({
  /** Made with the page, so that a form that is sent twice makes one thread. */
  id: idSchema,
  kind: threadKindSchema,
  title: titleSchema,
  text: postTextSchema,
  anonymous: tickSchema,
});
export type NewThreadForm = z.infer<typeof newThreadSchema>;

export const newReplySchema = z.object({
  id: idSchema,
  /** What is answered; the first post where it is left out. */
  parent: z.union([empty, idSchema]).optional(),
  text: postTextSchema,
  anonymous: tickSchema,
});
export type NewReplyForm = z.infer<typeof newReplySchema>;

export const editPostSchema = z.object({
  text: postTextSchema,
  /** The revision that the text was made from. */
  revision: z.coerce.number().int().min(1),
});

/** In which order the replies of a post stand. */
export const replyOrderSchema = z.enum(["oldest", "newest", "votes"]);
export type ReplyOrder = z.infer<typeof replyOrderSchema>;

/** In which order threads are listed. */
export const threadOrderSchema = z.enum(["active", "newest", "votes"]);
export type ThreadOrder = z.infer<typeof threadOrderSchema>;

/** Which threads of a course are listed. */
export const threadFilterSchema = z.enum(["all", "open", "answered", "mine", "followed"]);
export type ThreadFilter = z.infer<typeof threadFilterSchema>;

/** The numbers of posts that somebody has read. */
export const readingSchema = z.object({
  numbers: z
    .array(
      z
        .int()
        .min(1)
        .max(2 ** 31 - 2),
    )
    .min(1)
    .max(500),
});

/**
 * A text that is not posted yet, and where it would be: in a thread, below the post that it answers or
 * in the place of one that it changes, or in a new thread of a course.
 */
export const previewSchema = z.object({
  place: z.union([
    z.object({ thread: idSchema, parent: idSchema }),
    z.object({ thread: idSchema, post: idSchema }),
    aboutSchema.extend({ course: slugSchema }),
  ]),
  text: postTextSchema,
});
export type PreviewForm = z.infer<typeof previewSchema>;

/** The beginning of a name, or of one of its words. */
export const nameQuerySchema = z.string().trim().min(1).max(60);

/** How somebody wishes to be mailed of a course. */
export const mailChoiceSchema = z.object({
  rhythm: mailRhythmSchema,
  isAll: z.enum(["yes", "no"]).transform((value) => value === "yes"),
});
