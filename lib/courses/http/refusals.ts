import type { Refusal } from "@/lib/platform/http/refusal";

/** A course that there is not, or that this person has no part in: both are one answer. */
export const NO_SUCH_COURSE: Refusal = {
  status: 404,
  code: "no-such-course",
  title: "There is no such course",
  message: "Nothing was changed. If you were invited to it, open the invitation again.",
  next: { href: "/courses", words: "See your courses" },
};
