import { DONE_HERE, ILL, NOTHING } from "../outcome";
import { everybody, get, only, type Row, type Sent, SIGNED_IN } from "../row";

const GET = "GET /api/auth/[...all]";
const POST = "POST /api/auth/[...all]";

const sendJson = (path: string, json: unknown): Sent => ({
  kind: "request",
  method: "POST",
  path,
  json,
});

/** Whose account is hers alone. */
const HOLDERS = SIGNED_IN.filter((role) => role !== "demonstrator");

/** The addresses of the sign-in library: few are open, and of the others there is none. */
export const AUTH_LIBRARY: readonly Row[] = [
  {
    entry: GET,
    about: "a challenge to sign in by passkey",
    send: () => get("/api/auth/passkey/generate-authenticate-options"),
    gets: everybody(DONE_HERE),
  },
  {
    entry: GET,
    about: "a challenge to add a passkey",
    send: () => get("/api/auth/passkey/generate-register-options"),
    gets: only(HOLDERS, DONE_HERE, NOTHING),
  },
  {
    entry: POST,
    about: "a passkey that is none, to sign in",
    send: () => sendJson("/api/auth/passkey/verify-authentication", { response: {} }),
    gets: everybody(ILL),
  },
  {
    entry: POST,
    about: "a passkey that is none, to add",
    send: () => sendJson("/api/auth/passkey/verify-registration", { response: {} }),
    gets: only(HOLDERS, ILL, NOTHING),
  },
  ...["get-session", "list-sessions", "passkey/list-user-passkeys", "ok", "token"].map(
    (name): Row => ({
      entry: GET,
      about: name,
      send: () => get(`/api/auth/${name}`),
      gets: everybody(NOTHING),
    }),
  ),
  ...[
    "sign-in/email",
    "sign-up/email",
    "sign-out",
    "update-user",
    "delete-user",
    "change-email",
    "change-password",
    "revoke-sessions",
    "enter-demo",
    "passkey/delete-passkey",
  ].map((name): Row => ({
    entry: POST,
    about: name,
    send: ({ classmate }) =>
      sendJson(`/api/auth/${name}`, { email: classmate.email, name: "Mallory" }),
    gets: everybody(NOTHING),
  })),
];
