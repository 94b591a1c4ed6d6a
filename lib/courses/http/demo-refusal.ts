import type { Refusal } from "@/lib/platform/http/refusal";

/** A site that people use has no demonstration, and shows no way to one. */
export const NO_SUCH_DEMO: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no page at this address",
  message: "Nothing was changed.",
  next: { href: "/quizzes", words: "See the quizzes" },
};
