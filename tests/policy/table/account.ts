import { done, leadsTo, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";
import { PASSWORD, type Stage } from "../stage";

const signIn = ({ people, classmate }: Stage, password: string) =>
  ({
    kind: "action",
    path: "/sign-in",
    shownTo: people.visitor,
    fields: { email: classmate.email, password },
  }) as const;

/** Signing in and out, and what hangs on the account. */
export const ACCOUNT: readonly Row[] = [
  {
    entry: "GET /api/me",
    about: "herself",
    send: () => get("/api/me"),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /sign-in",
    about: "the page",
    send: () => get("/sign-in"),
    gets: everybody(PAGE),
  },
  {
    entry: "DO /sign-in signInAction",
    about: "an account whose password she knows",
    send: (stage) => signIn(stage, PASSWORD),
    gets: everybody(done("/quizzes")),
  },
  {
    entry: "DO /sign-in signInAction",
    about: "an account whose password she does not know",
    send: (stage) => signIn(stage, "a guess at a password"),
    gets: everybody(REFUSED_HERE),
  },
  {
    entry: "POST /sign-out",
    about: "her session",
    send: () => post("/sign-out"),
    gets: only(SIGNED_IN, done("/"), leadsTo("/")),
  },
];
