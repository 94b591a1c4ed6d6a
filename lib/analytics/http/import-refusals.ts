import type { Refusal } from "@/lib/platform/http/refusal";
import { LIMITS_IN_WORDS } from "../import/limits";

export const tooLarge = (href: string): Refusal => ({
  status: 413,
  code: "too-large",
  title: "The upload is too large",
  message: `Nothing was stored. Answers and key together: ${LIMITS_IN_WORDS}. Import them in parts.`,
  next: { href, words: "Choose another file" },
});

export const noAnswers = (href: string): Refusal => ({
  status: 422,
  code: "no-answers",
  title: "There are no answers",
  message: "Nothing was stored. Choose the file with the answers, or paste them.",
  next: { href, words: "Choose a file" },
});

export const waitForUploads = (href: string, seconds: number): Refusal => ({
  status: 429,
  code: "too-many-uploads",
  title: "Those were many uploads",
  message: `Nothing was stored, and what you uploaded before is still there. Try again in ${String(Math.ceil(seconds / 60))} minutes.`,
  next: { href, words: "See what is there" },
});

export const tooManyWaiting = (href: string): Refusal => ({
  status: 409,
  code: "too-many-waiting",
  title: "Ten uploads of yours wait already",
  message: "Nothing was stored. Store those that wait, or delete them; then upload this one.",
  next: { href, words: "See what waits" },
});

/** An import that the course does not have, or that somebody else has not confirmed yet. */
export const goneImport = (href: string): Refusal => ({
  status: 404,
  code: "gone",
  title: "There is no such import",
  message:
    "Nothing was changed. An upload that is not confirmed is deleted after a day; upload it again.",
  next: { href, words: "See the imports" },
});

export const stillFaulty = (href: string): Refusal => ({
  status: 409,
  code: "faulty",
  title: "Something is still to be mended",
  message: "Nothing was stored, and the upload is still there. Look at what is wrong with it.",
  next: { href, words: "See what is wrong" },
});

export const noSettings = (href: string): Refusal => ({
  status: 422,
  code: "no-settings",
  title: "This was no form of ours",
  message: "Nothing was changed. Open the page again and send its form.",
  next: { href, words: "Open the page" },
});
