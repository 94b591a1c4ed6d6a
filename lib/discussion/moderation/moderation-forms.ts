import { z } from "zod";
import { choiceKeySchema } from "@/lib/quiz/schema";
import { threadKindSchema, titleSchema } from "../schema";

/** Why somebody flags a post, as the form offers it. */
export const FLAG_REASONS = {
  unkind: "It is unkind to somebody",
  answer: "It gives an answer away",
  wrong: "It teaches something wrong",
  spam: "It has nothing to do with the course",
  other: "Something else",
} as const;

const REASONS = ["unkind", "answer", "wrong", "spam", "other"] as const;
export const flagReasonSchema = z.enum(REASONS);

const words = (least: number, missing: string) =>
  z
    .string()
    .trim()
    .min(least, missing)
    .max(500, "There is room for 500 characters. Nothing was lost.");

export const flagSchema = z.object({
  reason: z.enum(REASONS, "Choose what it is."),
  words: words(0, ""),
});
export type FlagForm = z.infer<typeof flagSchema>;

export const hideSchema = z.object({
  reason: words(3, "Say why, in a few words: the author reads it."),
});

export const keepSchema = z.object({ note: words(0, "") });

const empty = z.literal("").transform(() => null);

export const moveSchema = z.object({
  course: z.string().max(100),
  question: z.union([
    empty,
    z.string().regex(/^[a-z0-9-]{1,100}$/u, "Choose a question of the list."),
  ]),
  choice: z.union([empty, choiceKeySchema]),
});
export type MoveForm = z.infer<typeof moveSchema>;

export const splitSchema = z.object({
  /** Made with the page, so that a form that is sent twice makes one thread. */
  id: z.uuid(),
  kind: threadKindSchema,
  title: titleSchema,
});
export type SplitForm = z.infer<typeof splitSchema>;

/** The address of a thread, or its id alone. */
const ID_IN_ADDRESS = /([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/iu;

export const mergeSchema = z.object({
  into: z
    .string()
    .trim()
    .transform((text) => ID_IN_ADDRESS.exec(text)?.[1]?.toLowerCase())
    .pipe(z.uuid("Paste the address of the thread, such as /threads/…")),
});

export const banSchema = z.object({
  reason: words(3, "Say why, in a few words: whoever is banned reads it."),
  /** A day, on whose end it ends; empty: for good. */
  until: z.union([
    empty,
    z.iso.date("Choose a day.").transform((day) => new Date(`${day}T23:59:59Z`)),
  ]),
});
export type BanForm = z.infer<typeof banSchema>;
