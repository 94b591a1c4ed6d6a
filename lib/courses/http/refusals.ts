import type { Refusal } from "@/lib/platform/http/refusal";

/** A course that there is not, or that this person has no part in: both are one answer. */
export const NO_SUCH_COURSE: Refusal = {
  status: 404,
  code: "no-such-course",
  title: "There is no such course",
  message: "Nothing was changed. If you were invited to it, open the invitation again.",
  next: { href: "/courses", words: "See your courses" },
};

/** A course that would be left without an instructor. */
export const lastInstructor = (membersPath: string): Refusal => ({
  status: 409,
  code: "last-instructor",
  title: "The course needs an instructor",
  message:
    "Nothing was changed: this is the last instructor of the course. Make another member instructor first, or ask an administrator.",
  next: { href: membersPath, words: "See the members" },
});

/** A member, an invitation or a roster that the course does not have, or no longer. */
export const gone = (href: string, what: string): Refusal => ({
  status: 404,
  code: "gone",
  title: `There is no such ${what}`,
  message: "Nothing was changed. Perhaps somebody else has changed the list meanwhile; look again.",
  next: { href, words: "See the list" },
});

/** A roster that is larger than any class. */
export const tooLarge = (rosterPath: string): Refusal => ({
  status: 413,
  code: "too-large",
  title: "The file is too large",
  message: "Nothing was changed. A roster has at most 2 megabytes; upload it in parts.",
  next: { href: rosterPath, words: "Choose another file" },
});

/** A form without a file in it. */
export const noFile = (rosterPath: string): Refusal => ({
  status: 422,
  code: "no-file",
  title: "No file was chosen",
  message: "Nothing was changed. Choose the file with the roster, then check it.",
  next: { href: rosterPath, words: "Choose a file" },
});
