import "server-only";
import { getAuthenticatorName, passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { nextCookies } from "better-auth/next-js";
import { genericOAuth } from "better-auth/plugins";
import { type Env, env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { postMail } from "@/lib/platform/mail";
import { sessionSecret } from "@/lib/platform/session-secret";
import { deviceInWords } from "../device-in-words";
import { FRESH_SECONDS } from "../fresh-session";
import { findGuestCookie, GUEST_COOKIES, readGuest } from "../guest";
import { personNameSchema } from "../schema";
import { noteResetByMail } from "../store/accounts";
import { writeAudit } from "../store/audit";
import { authHome, authStorage } from "../store/auth-storage";
import { newConfirmation } from "./confirmation-links";
import { demoSignIn } from "./demo-sign-in";
import { followUpSignIn } from "./follow-up-sign-in";
import { resetLetter } from "./letters";

/** How long a browser stays signed in: 60 days, in seconds. */
const SESSION_SECONDS = 60 * 24 * 60 * 60;

/** How long the link for a new password works, in seconds. */
const HOUR = 60 * 60;

/** The name under which the university's provider is known; part of its redirect address. */
export const UNIVERSITY = "university";

/** Takes a cookie away. */
const GONE = { path: "/", maxAge: 0, httpOnly: true, sameSite: "lax" } as const;

const make = (settings: Env) => {
  const { siteUrl, oidc } = settings;
  const secret = sessionSecret(settings);
  return betterAuth({
    appName: "Residual",
    baseURL: siteUrl,
    basePath: "/api/auth",
    secret,
    database: authStorage(),
    telemetry: { enabled: false },
    // What goes wrong at a provider is told where people sign in.
    onAPIError: { errorURL: `${siteUrl}/sign-in` },
    logger: {
      log: (level, message) => {
        if (level === "error") log.error(message);
      },
    },
    advanced: {
      cookiePrefix: "residual",
      useSecureCookies: siteUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: ["x-residual-client"] },
      // Mails leave after the answer, so that its time tells nothing; what fails is logged there.
      backgroundTasks: {
        handler: (task) =>
          void task.catch((error: unknown) => {
            log.error("work after an answer failed", error);
          }),
      },
    },
    // Every form has a limit of its own, in our routes, by address and by machine.
    rateLimit: { enabled: false },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, freshAge: FRESH_SECONDS },
    user: {
      additionalFields: {
        isAdministrator: { type: "boolean", input: false, defaultValue: false },
        isDemo: { type: "boolean", input: false, defaultValue: false },
      },
    },
    account: {
      // A provider that vouches for an address may sign in the account that has proved the same one.
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
      encryptOAuthTokens: true,
    },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      // Accounts with a password are made by the link that proves the address.
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: HOUR,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => {
        const url = `${siteUrl}/reset?token=${encodeURIComponent(token)}`;
        postMail(resetLetter({ name: user.name, to: user.email, url, siteUrl }));
        return Promise.resolve();
      },
      onPasswordReset: ({ user }) => noteResetByMail(user.id),
    },
    // For somebody new whose address the provider does not vouch for.
    emailVerification: {
      sendOnSignUp: true,
      sendVerificationEmail: async ({ user: { name, email } }) => {
        postMail(await newConfirmation({ name, email }, "/quizzes"));
      },
    },
    databaseHooks: {
      user: {
        create: {
          after: ({ id }) => writeAudit({ action: "account.created", actorId: id, subjectId: id }),
        },
      },
      session: {
        create: {
          after: async ({ userId }, context) => {
            const read = (name: string) => context?.getCookie(name);
            const guestId = readGuest(findGuestCookie(read), secret);
            const isDone = await followUpSignIn(userId, guestId);
            if (!isDone) return;
            // What the guest had is with the account: the cookie would only lead to an empty room.
            for (const { name, secure } of GUEST_COOKIES.filter((cookie) => read(cookie.name))) {
              context?.setCookie(name, "", { ...GONE, secure });
            }
          },
        },
      },
    },
    plugins: [
      passkey({
        rpID: new URL(siteUrl).hostname,
        rpName: "Residual",
        origin: siteUrl,
        authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
        registration: {
          // Where it is kept, so that she knows it again among others; she may give it another name.
          afterVerification: ({ ctx, verification }) => ({
            name:
              getAuthenticatorName(verification.registrationInfo?.aaguid ?? "") ??
              deviceInWords(ctx.headers?.get("user-agent") ?? null),
          }),
        },
      }),
      demoSignIn(settings),
      ...(oidc === undefined
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: UNIVERSITY,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
                  scopes: ["openid", "email", "profile"],
                  pkce: true,
                  // An address that the provider does not vouch for is proved by a mail of ours.
                  requireEmailVerification: true,
                  mapProfileToUser: ({ name, email }) => ({
                    name: nameFrom(name, email),
                    image: undefined,
                  }),
                },
              ],
            }),
          ]),
      // The last, so that it sees every cookie that the others set.
      nextCookies(),
    ],
  });
};

/** The name that a provider gives, if it is one that others may see; else what stands before the @. */
function nameFrom(name: unknown, email: unknown): string {
  const before = typeof email === "string" ? email.split("@")[0] : undefined;
  return (
    [name, before].map((words) => personNameSchema.safeParse(words)).find(({ success }) => success)
      ?.data ?? "Somebody new"
  );
}

const known = new WeakMap<object, ReturnType<typeof make>>();

/** The sign-in library, set up with the settings of this process; one for each database it opens. */
export function auth(): ReturnType<typeof make> {
  const home = authHome();
  const made = known.get(home) ?? make(env());
  known.set(home, made);
  return made;
}
