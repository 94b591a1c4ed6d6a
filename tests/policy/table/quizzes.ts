import { done, leadsTo, NOTHING, PAGE, DONE_HERE, type Outcome } from "../outcome";
import { everybody, get, only, post, put, type Row, type Sent } from "../row";
import { ROLES, type Person, type Role, type Stage } from "../stage";

const WITH_ATTEMPTS: readonly Role[] = ROLES.filter((role) => role !== "visitor");

/** Whose attempt it may be that somebody asks for. */
const OWNERS: Readonly<Record<string, (stage: Stage, who: Person) => Person>> = {
  "her own": (_, who) => who,
  "another's in her course": ({ classmate }) => classmate,
  "one of another course": ({ outsider }) => outsider,
  "another guest's": ({ passerBy }) => passerBy,
};

/** An entry that is for the owner of an attempt alone; for anybody else there is nothing. */
const ofOwner = (
  entry: string,
  outcome: Outcome,
  send: (attempt: string) => Sent,
): readonly Row[] =>
  Object.entries(OWNERS).map(([about, owner]) => ({
    entry,
    about,
    send: (stage, who) => send(owner(stage, who).attempt),
    gets: about === "her own" ? everybody(outcome, { visitor: null }) : everybody(NOTHING),
  }));

/** Reloading a refusal leads back to the page, whoever asks: that page says what there is. */
const reloaded = (entry: string, path: string): Row => ({
  entry,
  about: "whoever's",
  send: ({ classmate }) => get(`${classmate.attempt}${path}`),
  gets: everybody(leadsTo("/attempts/")),
});

const draft = { choices: ["b"], certainty: null, guess: null, revision: 0 };

/** Quizzes and attempts. */
export const QUIZZES: readonly Row[] = [
  {
    entry: "GET /quizzes",
    about: "the course that she is turned to",
    send: () => get("/quizzes"),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /quizzes/[slug]",
    about: "a quiz",
    send: () => get("/quizzes/fairness"),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /quizzes/[slug]",
    about: "no quiz",
    send: () => get("/quizzes/nothing"),
    gets: everybody(NOTHING),
  },
  {
    entry: "POST /quizzes/[slug]/attempts",
    about: "a quiz that she has not begun",
    send: () => post("/quizzes/crossovers/attempts"),
    gets: everybody(done("/attempts/")),
  },
  {
    entry: "POST /quizzes/[slug]/attempts",
    about: "a quiz that she has begun",
    send: () => post("/quizzes/fairness/attempts"),
    gets: everybody(leadsTo("/attempts/"), { visitor: done("/attempts/") }),
  },
  {
    entry: "POST /quizzes/[slug]/attempts",
    about: "no quiz",
    send: () => post("/quizzes/nothing/attempts"),
    gets: everybody(NOTHING),
  },
  ...ofOwner("GET /attempts/[attempt]", PAGE, get),
  ...ofOwner("GET /attempts/[attempt]/[position]", PAGE, (attempt) => get(`${attempt}/2`)),
  ...ofOwner("GET /attempts/[attempt]/[position]/review", leadsTo("/attempts/", 307), (attempt) =>
    get(`${attempt}/1/review`),
  ),
  ...ofOwner("GET /attempts/[attempt]/[position]/review/[choice]", PAGE, (attempt) =>
    get(`${attempt}/1/review/a`),
  ),
  ...ofOwner("PUT /api/attempts/[attempt]/[position]/response", DONE_HERE, (attempt) =>
    put(`/api${attempt}/2/response`, draft),
  ),
  ...ofOwner("POST /attempts/[attempt]/[position]/submission", done("/attempts/"), (attempt) =>
    post(`${attempt}/2/submission`, { choice: "a", intent: "submit" }),
  ),
  ...ofOwner("POST /attempts/[attempt]/[position]/submission", done("/attempts/"), (attempt) =>
    post(`${attempt}/2/submission`, { choice: "a", intent: "skip", revision: "0" }),
  ),
  ...ofOwner("POST /attempts/[attempt]/submission", done("/attempts/"), (attempt) =>
    post(`${attempt}/submission`),
  ),
  reloaded("GET /attempts/[attempt]/submission", "/submission"),
  reloaded("GET /attempts/[attempt]/[position]/submission", "/2/submission"),
  {
    entry: "GET /attempts/[attempt]/[position]",
    about: "a question of hers that is handed in",
    send: (_, { attempt }) => get(`${attempt}/1`),
    gets: only(WITH_ATTEMPTS, leadsTo("/attempts/", 307), NOTHING),
  },
];
