import { done, leadsTo, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row, SIGNED_IN } from "../row";
import { passwordOf, type Stage } from "../stage";

const signIn = ({ people, classmate }: Stage, password: string) =>
  ({
    kind: "action",
    path: "/sign-in",
    shownTo: people.visitor,
    fields: { email: classmate.email, password },
  }) as const;

/** Ways that the corner of every page shows to those who may go them. */
const [MEMBERS, AUDIT_LOG] = ["Members of the course", "Audit log"];

/** Signing in and out, and what hangs on the account. */
export const ACCOUNT: readonly Row[] = [
  {
    entry: "GET /api/me",
    about: "herself",
    send: () => get("/api/me"),
    gets: everybody(
      { ...PAGE, hides: [MEMBERS, AUDIT_LOG] },
      {
        mentor: { ...PAGE, shows: [MEMBERS], hides: [AUDIT_LOG] },
        instructor: { ...PAGE, shows: [MEMBERS], hides: [AUDIT_LOG] },
        administrator: { ...PAGE, shows: [MEMBERS, AUDIT_LOG] },
      },
    ),
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
    send: (stage) => signIn(stage, passwordOf(stage.classmate)),
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
