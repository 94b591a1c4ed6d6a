import type { Refusal } from "@/lib/platform/http/refusal";

const next = { href: "/account", words: "Go to your account" } as const;

/** What is not there, or is not this person's: both are one answer. */
export const NOT_YOURS: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no such thing in your account",
  message: "Nothing was changed. It may have been removed meanwhile.",
  next,
};

/** A passkey without which nobody could sign in to the account. */
export const ONLY_WAY: Refusal = {
  status: 409,
  code: "only-way",
  title: "This passkey is your only way to sign in",
  message: "It was not removed. Set a password or add another passkey first.",
  next,
};
