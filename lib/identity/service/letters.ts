import type { Letter } from "@/lib/platform/mail";

/** The one way all our letters end. */
const ending = (siteUrl: string): string => `\n\n--\nResidual, ${siteUrl}\n`;

/** What a letter is about: whom it goes to, the link in it, and the site it is from. */
interface Occasion {
  readonly name: string;
  readonly to: string;
  readonly url: string;
  readonly siteUrl: string;
}

/**
 * Asks somebody new to show that the address is hers. It says no name: whoever signs up with another
 * person's address could write to her with it.
 */
export const verificationLetter = ({
  to,
  url,
  siteUrl,
}: Pick<Occasion, "to" | "url" | "siteUrl">): Letter => ({
  to,
  subject: "Confirm your address",
  text: `Hello,\n\nopen this link to confirm your address and choose a password. It works once, for a day:\n\n${url}\n\nIf you did not sign up, do nothing: without the link there is no account.${ending(siteUrl)}`,
});

/** The link with which a password can be set anew. */
export const resetLetter = ({ name, to, url, siteUrl }: Occasion): Letter => ({
  to,
  subject: "Set a new password",
  text: `Hello ${name},\n\nopen this link to set a new password. It works once, for an hour:\n\n${url}\n\nIf you did not ask for it, do nothing: your password stays as it is.${ending(siteUrl)}`,
});

/** For somebody who signs up with an address that has an account: the page told her nothing. */
export const knownAddressLetter = ({ name, to, url, siteUrl }: Occasion): Letter => ({
  to,
  subject: "You have an account already",
  text: `Hello ${name},\n\nsomebody, perhaps you, tried to sign up with this address. It has an account already. To sign in, or to set a new password:\n\n${url}\n\nIf it was not you, do nothing: nothing was changed.${ending(siteUrl)}`,
});

/** Asks the new address of an account to show that it is hers. It says no name either. */
export const newAddressLetter = ({ to, url, siteUrl }: Omit<Occasion, "name">): Letter => ({
  to,
  subject: "Confirm your new address",
  text: `Hello,\n\nopen this link to use this address for your account from now on. It works once, for a day:\n\n${url}\n\nIf you did not ask for it, do nothing: nothing changes.${ending(siteUrl)}`,
});

/** For an address that somebody wants for her account, where it has one already. */
export const addressTakenLetter = ({ to, url, siteUrl }: Omit<Occasion, "name">): Letter => ({
  to,
  subject: "You have an account already",
  text: `Hello,\n\nsomebody, perhaps you, wanted to use this address for another account. It has an account already. To sign in to it, or to set a new password:\n\n${url}\n\nNothing was changed.${ending(siteUrl)}`,
});

/** Tells the present address of an account that another was asked for, while it can be stopped. */
export const addressAskedLetter = ({ to, url, siteUrl }: Omit<Occasion, "name">): Letter => ({
  to,
  subject: "Another address was asked for",
  text: `Hello,\n\nsomebody, perhaps you, asked to use another address for your account. It changes once the link in a mail to that address is opened, within a day.\n\nIf it was not you, change your password now, which calls it off and signs out every other browser:\n\n${url}${ending(siteUrl)}`,
});

/** Tells the old address of an account that the account has another one now. */
export const addressChangedLetter = ({ to, url, siteUrl }: Omit<Occasion, "name">): Letter => ({
  to,
  subject: "Your account has another address now",
  text: `Hello,\n\nyour account uses another address from now on; mails to this one have ended. It was asked for with your password or a fresh sign-in, and confirmed from the new address.\n\nIf it was not you, write to whoever runs this site, and soon:\n\n${url}${ending(siteUrl)}`,
});
