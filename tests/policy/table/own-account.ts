import { hashLinkToken } from "@/lib/identity/link-token";
import { done, DONE_HERE, leadsTo, NOTHING, type Outcome, PAGE, REFUSED_HERE } from "../outcome";
import { everybody, get, only, post, type Row, type Sent, SIGNED_IN } from "../row";
import { passwordOf, type Person, type Stage } from "../stage";

/** Whose account is hers alone. */
const HOLDERS = SIGNED_IN.filter((role) => role !== "demonstrator");

/** Something of an account's: somebody's own, or another's. */
const WHOSE = {
  "her own": (_: Stage, who: Person) => who,
  "another's": ({ classmate }: Stage) => classmate,
};

const THING = "01939000-0000-7000-8000-00000000aaaa";
const ANOTHER_THING = "01939000-0000-7000-8000-00000000bbbb";
const TOKEN = "a-token-in-the-link-of-a-mail";

/** A second browser of a person's; of nobody, where she has no account. */
const otherBrowser = (person: Person): readonly [string, ...string[]] => [
  `INSERT INTO session (id, token, user_id, expires_at)
   SELECT $1::uuid, 'the token of another browser', id, now() + interval '1 day'
   FROM person WHERE id::text = $2`,
  THING,
  person.id,
];

/** A passkey of a person's, and one of the classmate's, by which the page has the form for it. */
const passkeyOf = (person: Person, { classmate }: Stage): readonly [string, ...string[]] => [
  `INSERT INTO passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up)
   SELECT CASE WHEN id::text = $2 THEN $1 ELSE $4 END::uuid, 'A key', 'x', id, id::text, 0,
     'singleDevice', false
   FROM person WHERE id::text IN ($2, $3)`,
  THING,
  person.id,
  classmate.id,
  ANOTHER_THING,
];

const addressLinkOf = ({ id, email }: Person): readonly [string, ...string[]] => [
  `INSERT INTO verification (id, identifier, value, expires_at)
   VALUES ($1::uuid, $2, $3, now() + interval '1 day')`,
  THING,
  hashLinkToken("change-address", TOKEN),
  JSON.stringify({ userId: id, from: email, to: "new@example.org" }),
];

/** A form of the account's page. A classmate is shown hers, and everybody sends it as her own. */
const form = (
  { classmate }: Stage,
  fields: Readonly<Record<string, string>>,
  path = "/account",
): Sent => ({ kind: "action", path, shownTo: classmate, fields });

/** What the page of an account is for whoever has none: the way to sign in. */
const ELSEWHERE = leadsTo("/sign-in?next=", 307);

/** What an account's page offers to whose it is. */
const CHANGES = ["Change the name", "Delete the account"];

/** Forms of the page: the account of the demonstration sees the page, and changes nothing. */
const changing = (outcome: Outcome): Row["gets"] => ({
  ...only(HOLDERS, outcome, ELSEWHERE),
  demonstrator: REFUSED_HERE,
});

/** A person's own account, and the audit log. */
export const OWN_ACCOUNT: readonly Row[] = [
  {
    entry: "GET /account",
    about: "her own",
    send: () => get("/account"),
    gets: {
      ...only(HOLDERS, { ...PAGE, shows: CHANGES }, ELSEWHERE),
      demonstrator: { ...PAGE, hides: CHANGES },
    },
  },
  {
    entry: "GET /account/delete",
    about: "her own",
    send: () => get("/account/delete"),
    gets: { ...only(HOLDERS, PAGE, ELSEWHERE), demonstrator: leadsTo("/account", 307) },
  },
  {
    entry: "GET /audit",
    about: "the whole site",
    send: () => get("/audit"),
    gets: only(["administrator"], PAGE, NOTHING),
  },
  {
    entry: "DO /account nameAction",
    about: "her own",
    send: (stage) => form(stage, { name: "Somebody Else" }),
    gets: changing(DONE_HERE),
  },
  {
    entry: "DO /account addressAction",
    about: "her own",
    send: (stage, who) => form(stage, { email: "new@example.org", password: passwordOf(who) }),
    gets: changing(DONE_HERE),
  },
  {
    entry: "DO /account addressAction",
    about: "her own, with the password of another",
    send: (stage) =>
      form(stage, { email: "new@example.org", password: passwordOf(stage.classmate) }),
    gets: changing(REFUSED_HERE),
  },
  {
    entry: "DO /account addressAction",
    about: "her own, with a wrong password",
    send: (stage) => form(stage, { email: "new@example.org", password: "a guess" }),
    gets: changing(REFUSED_HERE),
  },
  {
    entry: "DO /account passwordAction",
    about: "her own",
    send: (stage, who) =>
      form(stage, { password: passwordOf(who), newPassword: "another password of hers" }),
    gets: changing(DONE_HERE),
  },
  {
    entry: "DO /account passwordAction",
    about: "her own, with a wrong password",
    send: (stage) => form(stage, { password: "a guess", newPassword: "another password of hers" }),
    gets: changing(REFUSED_HERE),
  },
  {
    entry: "DO /account passkeyNameAction",
    about: "another's",
    given: (stage) => passkeyOf(stage.classmate, stage),
    send: (stage) => form(stage, { passkey: THING, name: "Mine" }),
    gets: changing(REFUSED_HERE),
  },
  {
    entry: "DO /account passkeyNameAction",
    about: "her own",
    given: (stage, who) => passkeyOf(who, stage),
    send: (stage) => form(stage, { passkey: THING, name: "Mine" }),
    gets: changing(DONE_HERE),
  },
  {
    entry: "DO /account/delete deleteAction",
    about: "her own",
    send: (stage, who) =>
      form(stage, { typed: who.email, password: passwordOf(who) }, "/account/delete"),
    gets: {
      ...only(HOLDERS, done("/"), ELSEWHERE),
      instructor: { ...REFUSED_HERE, shows: ["only instructor"] },
      administrator: { ...REFUSED_HERE, shows: ["only administrator"] },
      demonstrator: leadsTo("/account", 307),
    },
  },
  {
    entry: "DO /account/delete deleteAction",
    about: "another's",
    send: (stage, who) =>
      form(stage, { typed: stage.classmate.email, password: passwordOf(who) }, "/account/delete"),
    gets: {
      ...only(HOLDERS, REFUSED_HERE, ELSEWHERE),
      demonstrator: leadsTo("/account", 307),
    },
  },
  {
    entry: "GET /account/address",
    about: "a link that is none",
    send: () => get("/account/address?token=none"),
    gets: everybody(PAGE),
  },
  {
    entry: "DO /account/address confirmAction",
    about: "a link that was sent to her",
    given: (_, who) => addressLinkOf(who),
    send: ({ people }) => ({
      kind: "action",
      path: `/account/address?token=${TOKEN}`,
      shownTo: people.visitor,
      fields: {},
    }),
    gets: {
      ...only(HOLDERS, done("/account"), REFUSED_HERE),
      visitor: null,
      guest: null,
      demonstrator: null,
    },
  },
  {
    entry: "DO /account/address confirmAction",
    about: "a link that was sent to another, opened where she is signed in or nobody is",
    given: ({ classmate }) => addressLinkOf(classmate),
    send: ({ people }) => ({
      kind: "action",
      path: `/account/address?token=${TOKEN}`,
      shownTo: people.visitor,
      fields: {},
    }),
    gets: everybody(REFUSED_HERE, {
      visitor: done("/account/address?done"),
      guest: done("/account/address?done"),
    }),
  },
  {
    entry: "POST /account/export",
    about: "her own",
    send: () => post("/account/export"),
    gets: only(SIGNED_IN, DONE_HERE, NOTHING),
  },
  {
    entry: "POST /account/sessions/others/end",
    about: "her own",
    given: (_, who) => otherBrowser(who),
    send: () => post("/account/sessions/others/end"),
    gets: only(SIGNED_IN, done("/account"), NOTHING),
  },
  ...Object.entries(WHOSE).flatMap(([about, person]): readonly Row[] => [
    {
      entry: "POST /account/sessions/[session]/end",
      about,
      given: (stage, who) => otherBrowser(person(stage, who)),
      send: () => post(`/account/sessions/${THING}/end`),
      gets: about === "her own" ? only(SIGNED_IN, done("/account"), NOTHING) : everybody(NOTHING),
    },
    {
      entry: "POST /account/passkeys/[passkey]/removal",
      about,
      given: (stage, who) => passkeyOf(person(stage, who), stage),
      send: () => post(`/account/passkeys/${THING}/removal`),
      gets: about === "her own" ? only(HOLDERS, done("/account"), NOTHING) : everybody(NOTHING),
    },
  ]),
];
