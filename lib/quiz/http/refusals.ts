import type { Refusal } from "@/lib/platform/http/refusal";

/** Bodies of answers are a few hundred bytes; nothing that the quiz takes is near this. */
export const BODY_LIMIT = 16 * 1024;

/** One sentence for every case, so that nobody learns whether an id exists. */
export const NO_SUCH_QUESTION: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no such question here",
  message:
    "The address is wrong, or the attempt was started in another browser. Nothing was changed.",
  next: { href: "/quizzes", words: "Go to the quizzes" },
};

export const NO_SUCH_QUIZ: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no such quiz",
  message: "The address is wrong. Nothing was changed.",
  next: { href: "/quizzes", words: "Go to the quizzes" },
};

export const BUSY: Refusal = {
  status: 503,
  code: "busy",
  title: "Answers are still being saved",
  message: "Some of your answers changed while they were handed in. They are saved. Try again.",
};

export const unfit = (problem: string, href: string): Refusal => ({
  status: 422,
  code: "unfit",
  title: problem,
  message: "Your answer was not taken. What was saved before is still there.",
  next: { href, words: "Go back to the question" },
});

export const alreadySubmitted = (href: string): Refusal => ({
  status: 409,
  code: "submitted",
  title: "This question is handed in already",
  message: "The first answer stands, and your mark with it. You can try again on other numbers.",
  next: { href: `${href}/review`, words: "See the answer explained" },
});

export const changedElsewhere = (
  href: string,
  details?: Readonly<Record<string, unknown>>,
): Refusal => ({
  status: 409,
  code: "conflict",
  title: "This answer was changed in another tab or on another device",
  message: "The newer answer is kept. Open the question to see it, and change it if you like.",
  next: { href, words: "Go back to the question" },
  ...(details === undefined ? {} : { details }),
});

/** A question or correction that there is not, or that this person has no part in. */
export const NO_SUCH_CORRECTION: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no such question here",
  message: "The address is wrong. Nothing was changed.",
  next: { href: "/courses", words: "See your courses" },
};

export const malformedCorrection = (href: string): Refusal => ({
  status: 422,
  code: "malformed",
  title: "This does not read as a correction",
  message: "Nothing was changed. Look at what would change once more, and apply it from there.",
  next: { href, words: "Go back to the question" },
});

export const notLastCorrection = (href: string): Refusal => ({
  status: 409,
  code: "not-last",
  title: "A later correction stands on this one",
  message: "Nothing was changed. Revert the newest correction first.",
  next: { href, words: "See the corrections" },
});

export const unreadableCorrection = (href: string): Refusal => ({
  status: 409,
  code: "unreadable",
  title: "This correction cannot be reverted any more",
  message:
    "Nothing was changed. The key that would hold again is kept in a form that cannot be read any more, so no answer can be marked by it. The correction stands.",
  next: { href, words: "Go back to the question" },
});
