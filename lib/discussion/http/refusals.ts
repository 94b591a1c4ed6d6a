import type { Refusal } from "@/lib/platform/http/refusal";

/** A thread or post that there is not, or that this person may not change: both are one answer. */
export const NO_SUCH_POST: Refusal = {
  status: 404,
  code: "no-such-post",
  title: "There is nothing here to change",
  message:
    "Nothing was changed. The thread may have been merged or closed meanwhile, or you are not signed in any more.",
  next: { href: "/quizzes", words: "See the quizzes" },
};

/** What a page of ours never sends. */
export const ILL_READING: Refusal = {
  status: 400,
  code: "ill-reading",
  title: "This names no posts",
  message: "Nothing was changed. Load the page again.",
};

/** Where somebody cannot write, or what she cannot see: both are one answer. */
export const NO_PLACE_TO_WRITE: Refusal = {
  status: 404,
  code: "no-such-place",
  title: "There is no such place to write in",
  message: "What you typed is still on your page. If you were signed out meanwhile, sign in again.",
  next: { href: "/quizzes", words: "See the quizzes" },
};

export const UNFIT_TEXT: Refusal = {
  status: 422,
  code: "unfit-text",
  title: "There is no text that a post could have",
  message: "It is empty, or too long. What you typed is still on your page.",
};

/** @param seconds to wait. */
export const previewedOften = (seconds: number): Refusal => ({
  status: 429,
  code: "too-many",
  title: "Those were many previews in a short time",
  message: "The text is not lost. The preview comes back in a moment; it can be posted without.",
  details: { seconds },
});

/** @param seconds to wait. */
export const searchedOften = (seconds: number): Refusal => ({
  status: 429,
  code: "too-many",
  title: "Those were many searches in a short time",
  message: "Nothing was lost. Wait a moment, then type the name again.",
  details: { seconds },
});

/** @param seconds to wait. */
export const lookedOften = (seconds: number): Refusal => ({
  status: 429,
  code: "too-many",
  title: "Similar threads were looked for very often in a short time",
  message: "Nothing was lost. Go on writing; they are looked for again in a moment.",
  details: { seconds },
});

/** Somebody else of the staff said first that she answers it. */
export const takenBy = (name: string, home: string): Refusal => ({
  status: 409,
  code: "claimed",
  title: `${name} is answering this`,
  message:
    "Nothing was changed. A claim holds for half an hour; if no answer has come by then, the thread is free again.",
  next: { href: home, words: "Back to the desk" },
});

/** A feed that there is not, or whose reader may not read it any more. */
export const NO_SUCH_FEED: Refusal = {
  status: 404,
  code: "no-such-feed",
  title: "There is no feed at this address",
  message: "It may have been replaced or ended, or its course left. Nothing was changed.",
};

/** Whoever asks for a feed too often. */
export const waitForFeed = (seconds: number): Refusal => ({
  status: 429,
  code: "feed-too-often",
  title: "This was asked for too often",
  message: `Ask again in ${String(Math.ceil(seconds / 60))} minutes.`,
  details: { seconds },
});
