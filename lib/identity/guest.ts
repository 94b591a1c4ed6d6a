import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/**
 * The cookie that a guest is known by. Behind TLS its name has a prefix that browsers hold it to: it
 * was set by this very host, over TLS, for all of it.
 */
const NAMES = { secure: "__Host-guest", plain: "guest" };

/** The name under which the cookie is set. */
export const guestCookieName = (isSecure: boolean): string => NAMES[isSecure ? "secure" : "plain"];

/** The cookie under each of its names, for whoever takes it away. */
export const GUEST_COOKIES = [
  { name: NAMES.secure, secure: true },
  { name: NAMES.plain, secure: false },
] as const;

/** The cookie's value, under whichever name: a site that has TLS since lately forgets nobody. */
export const findGuestCookie = (
  read: (name: string) => string | null | undefined,
): string | undefined => read(NAMES.secure) ?? read(NAMES.plain) ?? undefined;

/** As long as browsers keep a cookie at most: 400 days, in seconds. */
export const GUEST_COOKIE_SECONDS = 400 * 24 * 60 * 60;

const participantIdSchema = z.uuid();

/** The cookie's value: the participant's id and a signature of it, so that nobody can name another. */
export function signGuest(participantId: string, secret: string): string {
  return `${participantId}.${signature(participantId, secret).toString("base64url")}`;
}

/**
 * The participant that a cookie names, or null where it is absent, malformed or was not signed with
 * this secret: such a visitor is simply somebody new.
 */
export function readGuest(cookie: string | undefined, secret: string): string | null {
  const [id, given, ...rest] = (cookie ?? "").split(".");
  if (id === undefined || given === undefined || rest.length > 0) return null;
  const participantId = participantIdSchema.safeParse(id);
  if (!participantId.success) return null;
  const expected = signature(participantId.data, secret);
  const actual = Buffer.from(given, "base64url");
  // Compared in constant time: how long it takes must not tell how much of a forgery is right.
  const matches = actual.length === expected.length && timingSafeEqual(actual, expected);
  return matches && actual.toString("base64url") === given ? participantId.data : null;
}

/** The purpose is signed too, so that a signature made for something else is worth nothing here. */
function signature(participantId: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`guest:${participantId}`).digest();
}
