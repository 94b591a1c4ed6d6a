import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { type Guest, VISITOR } from "@/lib/identity/actor";
import { guestCookieName, signGuest } from "@/lib/identity/guest";
import { confirmAddress, type ConfirmationOutcome } from "@/lib/identity/service/confirm-address";
import { signUp } from "@/lib/identity/service/sign-up";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sessionSecret } from "@/lib/platform/session-secret";

/** The headers of a request from a machine of its own, with the cookie of a guest where there is one. */
export function browser(guest?: Guest): Headers {
  const headers = new Headers({ "x-residual-client": randomUUID(), host: "localhost:3000" });
  if (guest !== undefined) {
    const value = signGuest(guest.participantId, sessionSecret(env()));
    headers.set("cookie", `${guestCookieName(false)}=${value}`);
  }
  return headers;
}

/** An address that nobody has used yet. */
export const newAddress = (): string => `${randomUUID()}@example.org`;

/** The mails to an address, the oldest first, as soon as there are that many. */
export async function mailsTo(to: string, count: number): Promise<readonly string[]> {
  const find = () =>
    db().mail.findMany({
      where: { to },
      orderBy: [{ sentAt: "asc" }, { id: "asc" }],
      select: { text: true },
    });
  return vi.waitFor(
    async () => {
      const found = await find();
      expect(found).toHaveLength(count);
      return found.map(({ text }) => text);
    },
    { timeout: 20_000 },
  );
}

/** The token of the link in a mail. */
export function tokenIn(mail: string | undefined): string {
  const token = /[?&]token=([\w-]+)/u.exec(mail ?? "")?.[1];
  if (token === undefined) throw new Error(`There is no link in ${mail ?? "no mail"}`);
  return token;
}

export const PASSWORD = "a few words are best";

/** Signs up, and gives the token of the link that came. */
export async function signUpAs(
  email: string,
  asked = browser(),
  name = "Ada Byron",
): Promise<string> {
  const before = await db().mail.count({ where: { to: email } });
  const person = { name, email, next: "/quizzes" };
  expect(await signUp(VISITOR, person, asked)).toEqual({ kind: "mailed" });
  return tokenIn((await mailsTo(email, before + 1)).at(-1));
}

/** Uses the link of a sign-up. */
export const confirmWith = (
  token: string,
  asked = browser(),
  password = PASSWORD,
): Promise<ConfirmationOutcome> => confirmAddress({ token, name: "Ada Byron", password }, asked);

/** Somebody with an account whose address is confirmed. */
export async function withAccount(asked = browser()): Promise<string> {
  const email = newAddress();
  expect(await confirmWith(await signUpAs(email), asked)).toBe("confirmed");
  return email;
}
