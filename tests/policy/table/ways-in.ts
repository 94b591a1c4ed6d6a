import { done, NOTHING } from "../outcome";
import { everybody, post, type Row } from "../row";

/** Ways to sign in besides the password. */
export const WAYS_IN: readonly Row[] = [
  {
    entry: "POST /sign-in/university",
    about: "a site without a provider",
    send: () => post("/sign-in/university", { next: "/quizzes" }),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /demo/[role]",
    about: "a role, on a site that is tried out",
    send: () => post("/demo/learner"),
    gets: everybody(done("/quizzes")),
  },
  {
    entry: "POST /demo/[role]",
    about: "no role of a course",
    send: () => post("/demo/administrator"),
    gets: everybody(NOTHING),
  },
];
