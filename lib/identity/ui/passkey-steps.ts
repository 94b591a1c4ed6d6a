import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { z } from "zod";

/** How it went, in words where it went wrong. */
export type PasskeyOutcome =
  { readonly kind: "done" } | { readonly kind: "failed"; readonly words: string };

const hasChallenge = (value: unknown): boolean =>
  z.looseObject({ challenge: z.string() }).safeParse(value).success;
const requestSchema = z.custom<PublicKeyCredentialRequestOptionsJSON>(hasChallenge);
const creationSchema = z.custom<PublicKeyCredentialCreationOptionsJSON>(hasChallenge);
const refusalSchema = z.object({ code: z.string() }).catch({ code: "" });

/** Why the server said no, by its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  TOO_MANY: "That was tried often. Wait a quarter of an hour and try again.",
  PASSKEY_NOT_FOUND:
    "This passkey is not known here any more. Sign in another way; you can add it again to your account.",
  SESSION_NOT_FRESH:
    "You signed in a while ago. Sign out, sign in again, and add the passkey then.",
};

const OTHERWISE = "No passkey was used. Nothing was changed; try again, or take another way.";

class Refusal extends Error {}

/** Signs in with a passkey that the browser or a key at hand has for this site. */
export const signInWithPasskey = (): Promise<PasskeyOutcome> =>
  outcomeOf(async () => {
    const optionsJSON = requestSchema.parse(await ask("generate-authenticate-options"));
    await send("verify-authentication", await startAuthentication({ optionsJSON }));
  });

/** Makes a passkey for the account that is signed in. */
export const addPasskey = (): Promise<PasskeyOutcome> =>
  outcomeOf(async () => {
    const optionsJSON = creationSchema.parse(await ask("generate-register-options"));
    await send("verify-registration", await startRegistration({ optionsJSON }));
  });

async function outcomeOf(work: () => Promise<void>): Promise<PasskeyOutcome> {
  try {
    await work();
    return { kind: "done" };
  } catch (error) {
    // Whoever closes the browser's own window ends up here too.
    return { kind: "failed", words: error instanceof Refusal ? error.message : OTHERWISE };
  }
}

const ask = async (step: string): Promise<unknown> =>
  (await answered(await fetch(`/api/auth/passkey/${step}`))).json();

const send = async (step: string, response: unknown): Promise<Response> =>
  answered(
    await fetch(`/api/auth/passkey/${step}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ response }),
    }),
  );

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const { code } = refusalSchema.parse(await response.json().catch(() => null));
  throw new Refusal(REFUSALS[code] ?? OTHERWISE);
}
