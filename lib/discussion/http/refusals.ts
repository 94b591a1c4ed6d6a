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
