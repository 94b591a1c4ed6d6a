/** What went wrong at the provider or on the way back, by the code in the address. */
const TROUBLES: Readonly<Record<string, string>> = {
  email_not_verified:
    "The provider does not say that your address is yours. We have sent a mail to it: open the link, and choose a password to sign in with.",
  account_not_linked:
    "There is an account with this address already, and it is not shown that both are yours. Sign in with its password, or have a link sent to set one.",
  access_denied: "The sign-in was called off at the provider. Nothing was changed; try again.",
  email_not_found:
    "The provider did not say which address is yours, so there can be no account. Sign up with address and password instead.",
  state_mismatch: "That took too long, or began in another browser. Start again from here.",
  state_not_found: "That took too long, or began in another browser. Start again from here.",
  provider_unreachable:
    "The provider cannot be reached at the moment. Sign in another way, or try again later.",
};

/** The trouble in words for a person; null where there is none. */
export function troubleInWords(code: string): string | null {
  if (code === "") return null;
  const known = Object.hasOwn(TROUBLES, code) ? TROUBLES[code] : undefined;
  return known ?? "The sign-in at the provider did not work. Nothing was changed; try again.";
}
