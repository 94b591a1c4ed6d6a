import { z } from "zod";
import { choiceKeySchema } from "@/lib/quiz/schema";
import { MOST_NOTE, MOST_REASON } from "./limits";
import { aboutSchema } from "./schema";

const noteTextSchema = z
  .string()
  // Browsers send forms with CR LF.
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(
    z
      .string()
      .min(1, "Write the note first.")
      .max(MOST_NOTE, `A note has room for ${String(MOST_NOTE)} characters. Nothing was lost.`),
  );

/** The choice whose explanation a note belongs to, and the answer that its proposer comes from. */
export const noteAboutSchema = aboutSchema.pick({ attempt: true, position: true }).extend({
  question: z.string().regex(/^[a-z0-9-]{1,100}$/u),
  choice: choiceKeySchema,
});

export const newNoteSchema = noteAboutSchema.extend({
  /** Made with the page, so that a form that is sent twice makes one note. */
  id: z.uuid(),
  text: noteTextSchema,
  /** From whom her name is kept. "hide" is sent by forms from when staff were not to know it either. */
  name: z.enum(["hide", "peers", "show"]),
});
export type NewNoteForm = z.infer<typeof newNoteSchema>;

export const mergeNoteSchema = z.object({ text: noteTextSchema });

export const declineNoteSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Say why: whoever proposed it reads this.")
    .max(MOST_REASON, `A reason has room for ${String(MOST_REASON)} characters.`),
});
