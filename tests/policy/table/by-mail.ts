import { createHash } from "node:crypto";
import { hashLinkToken } from "@/lib/identity/link-token";
import { done, leadsTo, NOTHING, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, type Row, type Sent } from "../row";
import type { Stage } from "../stage";

const THING = "01939000-0000-7000-8000-00000000cccc";
const TOKEN = "the-token-of-a-link";
const PASSWORD = "a password that is new";

/** A link that was given out, by what is kept of it. */
const LINK = `INSERT INTO verification (id, identifier, value, expires_at)
  VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day')`;

/** How the sign-in library keeps the link for a new password. */
const RESET_LINK = createHash("sha256").update(`reset-password:${TOKEN}`).digest("base64url");

/** A form that anybody is shown. */
const form = ({ people }: Stage, path: string, fields: Readonly<Record<string, string>>): Sent => ({
  kind: "action",
  path,
  shownTo: people.visitor,
  fields,
});

const newcomer = (email: string) => ({ name: "Somebody New", email });
const person = (email: string) => ({ ...newcomer(email), password: PASSWORD });

/** A request that did not come straight from this machine. */
const fromAfar = (path: string): Sent => ({
  kind: "request",
  method: "GET",
  path,
  headers: { "x-forwarded-for": "203.0.113.9" },
});

const aMail: NonNullable<Row["given"]> = () => [
  `INSERT INTO mail (id, "to", subject, text) VALUES ($1::uuid, 'a@example.org', 'A mail', 'Hello')`,
  THING,
];

const confirmation: NonNullable<Row["given"]> = () => [
  LINK,
  hashLinkToken("confirm-address", TOKEN),
  JSON.stringify({ email: "new@example.org", name: "Somebody New" }),
];

/** Accounts, passwords and the first administrator, each by a link; and the mailbox of a trial. */
export const BY_MAIL: readonly Row[] = [
  ...["/sign-up", "/forgot", "/mail-sent", "/reset", "/verify"].map((path): Row => ({
    entry: `GET ${path}`,
    about: "the page, without a link",
    send: () => get(path),
    gets: everybody(PAGE),
  })),
  {
    entry: "DO /sign-up signUpAction",
    about: "an address that has no account",
    send: (stage) => form(stage, "/sign-up", newcomer("new@example.org")),
    gets: everybody(done("/mail-sent")),
  },
  {
    entry: "DO /sign-up signUpAction",
    about: "another's address: the answer is the same, and as much is noted",
    send: (stage) => form(stage, "/sign-up", newcomer(stage.classmate.email)),
    gets: everybody(done("/mail-sent")),
  },
  {
    entry: "DO /forgot forgotAction",
    about: "an address that has no account: the answer is that of any other",
    send: (stage) => form(stage, "/forgot", { email: "nobody@example.org" }),
    gets: everybody(leadsTo("/mail-sent")),
  },
  {
    entry: "DO /reset resetAction",
    about: "a link that was sent, whoever opens it",
    given: ({ classmate }) => [LINK, RESET_LINK, classmate.id],
    send: (stage) => form(stage, `/reset?token=${TOKEN}`, { password: PASSWORD }),
    gets: everybody(done("/sign-in")),
  },
  {
    entry: "DO /reset resetAction",
    about: "a link that is none",
    given: ({ classmate }) => [LINK, RESET_LINK, classmate.id],
    send: (stage) => form(stage, `/reset?token=${TOKEN}`, { token: "none", password: PASSWORD }),
    gets: everybody(REFUSED_HERE),
  },
  {
    entry: "DO /verify confirmAction",
    about: "a link that was sent, whoever opens it",
    given: confirmation,
    send: (stage) =>
      form(stage, `/verify?token=${TOKEN}`, { name: "Somebody New", password: PASSWORD }),
    gets: everybody(done("/verify")),
  },
  {
    entry: "DO /verify confirmAction",
    about: "a link that is none",
    given: confirmation,
    send: (stage) =>
      form(stage, `/verify?token=${TOKEN}`, {
        token: "none",
        name: "Somebody New",
        password: PASSWORD,
      }),
    gets: everybody(leadsTo("/verify?token=none")),
  },
  {
    entry: "GET /set-up",
    about: "the link from the terminal, where there is an administrator",
    given: () => [LINK, hashLinkToken("set-up", TOKEN), "set-up"],
    send: () => get(`/set-up?token=${TOKEN}`),
    gets: everybody(NOTHING),
  },
  {
    entry: "DO /set-up setUpAction",
    about: "the link from the terminal, while there is no administrator",
    given: () => [
      `WITH none AS (UPDATE person SET is_administrator = false WHERE is_administrator) ${LINK}`,
      hashLinkToken("set-up", TOKEN),
      "set-up",
    ],
    send: (stage) => form(stage, `/set-up?token=${TOKEN}`, person("new@example.org")),
    gets: everybody(done("/courses")),
  },
  {
    entry: "DO /set-up setUpAction",
    about: "the link from the terminal, where there is an administrator",
    given: () => [LINK, hashLinkToken("set-up", TOKEN), "set-up"],
    send: (stage) => form(stage, `/set-up?token=${TOKEN}`, person("new@example.org")),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /mailbox",
    about: "of a trial, on its own machine",
    send: () => get("/mailbox"),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /mailbox",
    about: "of a trial, from elsewhere",
    send: () => fromAfar("/mailbox"),
    gets: everybody(NOTHING),
  },
  {
    entry: "GET /mailbox/[mail]",
    about: "of a trial, on its own machine",
    given: aMail,
    send: () => get(`/mailbox/${THING}`),
    gets: everybody(PAGE),
  },
  {
    entry: "GET /mailbox/[mail]",
    about: "of a trial, from elsewhere",
    given: aMail,
    send: () => fromAfar(`/mailbox/${THING}`),
    gets: everybody(NOTHING),
  },
];
