/** Routes of an account and of administrators: ways-in.spec.ts looks at all of them. */
export const OWN_ACCOUNT_ROUTES: readonly string[] = [
  "/account",
  "/account/address",
  "/account/delete",
  "/audit",
  "/inbox",
];
