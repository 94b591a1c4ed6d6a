import { z } from "zod";
import { aboutSchema } from "./schema";
import type { ThreadState } from "./thread";

/** A title that is being typed, and what its thread will be about. */
export const typedTitleSchema = aboutSchema.pick({ question: true, choice: true }).extend({
  title: z
    .string()
    // PostgreSQL has no text with a NUL in it.
    .regex(/^[^\0]*$/u)
    .trim()
    .max(200),
});
export type TypedTitle = z.infer<typeof typedTitleSchema>;

/** A thread that may have asked it before. */
export interface SimilarThread {
  readonly path: string;
  readonly title: string;
  readonly state: ThreadState;
  readonly replyCount: number;
  /** "choice C of …", where it is about something. */
  readonly about: string | null;
  /** Whether it is about the same choice, or the same question, as the new one. */
  readonly isSame: "choice" | "question" | null;
  /** Whether the reader has said that she asks it too; null where it is hers, or no question. */
  readonly isMeToo: boolean | null;
}

/** The threads that may have asked a title before; whoever asks too often is to wait. */
export type AlreadyAsked =
  | { readonly kind: "found"; readonly threads: readonly SimilarThread[] }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "not-found" };
